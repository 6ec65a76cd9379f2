package io.github.camelalor;

import io.github.camelalor.RouteSteps.Repeating;
import io.github.camelalor.model.DenialReason;
import io.github.camelalor.order.Instruction;
import io.github.camelalor.order.OrderAssembler;
import io.github.camelalor.order.OrderDeniedException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.StringJoiner;
import java.util.UUID;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/**
 * Derives request ids from Kafka records, so that a record that is delivered again asks for nothing a second time.
 *
 * <p>An id is a hash of where the record stands (topic, partition, offset), of where in the route the command is made (indexes
 * of split, multicast and loop, the step, endpoint without its options) and of what the command is about. Prices and
 * quantities are not in it: a route may reckon them anew for the same record, and that must not become a second order.
 *
 * <p>The derivation never changes: a new version must recognize what an old one has sent.
 */
final class KafkaRequestIds {

    private static final String VERSION = "alor-kafka-1";
    private static final int ROUND = 5;

    /**
     * What a record gives a command.
     *
     * @param requestId its id
     * @param inAnyRound the same without the round of the loop that it is in, for what is the same command in the next round
     */
    record Derived(String requestId, String inAnyRound) {}

    private final String endpoint;
    private final RouteSteps steps = new RouteSteps();

    KafkaRequestIds(AlorEndpoint endpoint) {
        String uri = endpoint.getEndpointUri();
        int options = uri.indexOf('?');
        this.endpoint = options < 0 ? uri : uri.substring(0, options);
    }

    /**
     * Returns the id of a command that a Kafka record asks for; null if the exchange does not come from a record.
     *
     * @throws OrderDeniedException if it does, but no longer says from which
     */
    Derived of(Exchange exchange, Instruction instruction, OrderAssembler assembler) throws OrderDeniedException {
        Message message = exchange.getMessage();
        Object topic = message.getHeader("kafka.TOPIC");
        Object partition = message.getHeader("kafka.PARTITION");
        Object offset = message.getHeader("kafka.OFFSET");
        if (topic == null || partition == null || offset == null) {
            if (comesFromKafka(exchange) && instruction.makesSomething()) {
                throw assembler.denied(
                        DenialReason.MISSING_FIELD,
                        "the message comes from Kafka, but its headers no longer tell the record (kafka.TOPIC is "
                                + topic
                                + ", kafka.PARTITION " + partition + ", kafka.OFFSET " + offset
                                + "): keep them, or give a request id by the header " + AlorConstants.REQUEST_ID
                                + " or the option requestId");
            }
            return null;
        }
        String[] parts = {
            String.valueOf(topic),
            String.valueOf(partition),
            String.valueOf(offset),
            steps.run(exchange, Repeating.SPLIT),
            steps.run(exchange, Repeating.MULTICAST),
            steps.run(exchange, Repeating.LOOP),
            steps.of(exchange),
            endpoint,
            instruction.subject()
        };
        String requestId = derive(parts);
        parts[ROUND] = "";
        return new Derived(requestId, derive(parts));
    }

    static String derive(String... parts) {
        StringJoiner text = new StringJoiner("\u001e").add(VERSION);
        for (String part : parts) {
            text.add(part);
        }
        ByteBuffer hash = ByteBuffer.wrap(sha256().digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        // Version 8 of UUIDs is for hashes of one's own.
        long high = hash.getLong() & ~0xF000L | 0x8000L;
        long low = hash.getLong() & ~(0b11L << 62) | 0b10L << 62;
        return new UUID(high, low).toString();
    }

    private static boolean comesFromKafka(Exchange exchange) {
        Endpoint from = exchange.getFromEndpoint();
        return from != null && from.getEndpointBaseUri().startsWith("kafka:");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
