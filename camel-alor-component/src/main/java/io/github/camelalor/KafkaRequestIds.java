package io.github.camelalor;

import io.github.camelalor.model.DenialReason;
import io.github.camelalor.order.Fingerprint;
import io.github.camelalor.order.Instruction;
import io.github.camelalor.order.OrderAssembler;
import io.github.camelalor.order.OrderDeniedException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.UUID;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/**
 * Derives request ids from Kafka records, so that a record that is delivered again asks for nothing a second time.
 *
 * <p>An id is a hash of where the record stands (topic, partition, offset), of the way to where in the routes the command is
 * made (runs of split, multicast and loop, the step, those that called its route, the endpoint without its options) and of
 * what the command is about. Prices and quantities are not in it: a route may reckon them anew for the same record, and that
 * must not become a second order.
 *
 * <p>The derivation never changes: a new version must recognize what an old one has sent.
 */
final class KafkaRequestIds {

    private static final String VERSION = "alor-kafka-1";
    private static final String OFFSET = "kafka.OFFSET";
    private static final String SEPARATOR = "\u001e";

    /**
     * What a record gives a command.
     *
     * @param requestId its id
     * @param inAnyRound the same without the round of the loop that it is in, for what is the same command in the next round
     */
    record Derived(String requestId, String inAnyRound) {}

    private final String endpoint;

    KafkaRequestIds(AlorEndpoint endpoint) {
        String uri = endpoint.getEndpointUri();
        int options = uri.indexOf('?');
        this.endpoint = options < 0 ? uri : uri.substring(0, options);
    }

    /**
     * Returns the id of a command that a Kafka record asks for; null if the exchange does not come from a record.
     *
     * @throws OrderDeniedException if it does, but from which, or by which way, is not known any more
     */
    Derived of(Exchange exchange, Instruction instruction, OrderAssembler assembler) throws OrderDeniedException {
        Message message = exchange.getMessage();
        Object topic = message.getHeader("kafka.TOPIC");
        Object partition = message.getHeader("kafka.PARTITION");
        Object offset = message.getHeader(OFFSET);
        if (topic == null || partition == null || offset == null) {
            if (comesFromKafka(exchange) && instruction.makesSomething()) {
                throw unknown(
                        assembler,
                        "the message comes from Kafka, but its headers no longer tell the record (kafka.TOPIC is "
                                + topic + ", kafka.PARTITION " + partition + ", kafka.OFFSET " + offset
                                + "): keep them");
            }
            return null;
        }
        Way followed = Way.of(exchange);
        if (followed == null
                && exchange.getExchangeExtension().getHistoryNodeId() != null
                && instruction.makesSomething()) {
            throw unknown(
                    assembler,
                    "the message has the headers of a Kafka record, but its way through the routes was not followed: set"
                            + " them before it comes to this step, and let the context load RouteStepsPlugin");
        }
        String record = String.join(SEPARATOR, topic.toString(), partition.toString(), offset.toString());
        Way way = Way.orStart(followed);
        String subject = instruction.subject();
        return new Derived(of(record, way, subject, true), of(record, way, subject, false));
    }

    private static OrderDeniedException unknown(OrderAssembler assembler, String why) {
        return assembler.denied(
                DenialReason.MISSING_FIELD,
                why + ", or give a request id by the header " + AlorConstants.REQUEST_ID + " or the option requestId");
    }

    private String of(String record, Way way, String subject, boolean inThisRound) {
        List<String> parts = new ArrayList<>(List.of(
                record,
                way.run(Repeating.SPLIT),
                way.run(Repeating.MULTICAST),
                inThisRound ? way.run(Repeating.LOOP) : "",
                way.name(),
                endpoint,
                subject));
        String calls = way.calls(inThisRound);
        if (!calls.isEmpty()) {
            parts.add(calls);
        }
        return derive(parts.toArray(String[]::new));
    }

    /** Tells whether there is, or was, a record behind a message. */
    static boolean isFromRecord(Exchange exchange) {
        return exchange.getMessage().getHeader(OFFSET) != null || comesFromKafka(exchange);
    }

    private static boolean comesFromKafka(Exchange exchange) {
        Endpoint from = exchange.getFromEndpoint();
        return from != null && from.getEndpointUri().startsWith("kafka:");
    }

    static String derive(String... parts) {
        StringJoiner text = new StringJoiner(SEPARATOR).add(VERSION);
        for (String part : parts) {
            text.add(part);
        }
        ByteBuffer hash = ByteBuffer.wrap(Fingerprint.sha256(text.toString()));
        // Version 8 of UUIDs is for hashes of one's own.
        long high = hash.getLong() & ~0xF000L | 0x8000L;
        long low = hash.getLong() & ~(0b11L << 62) | 0b10L << 62;
        return new UUID(high, low).toString();
    }
}
