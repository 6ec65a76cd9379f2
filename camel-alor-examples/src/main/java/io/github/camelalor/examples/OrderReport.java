package io.github.camelalor.examples;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.camelalor.AlorConstants;
import io.github.camelalor.model.DenialReason;
import io.github.camelalor.model.OrderReceipt;
import io.github.camelalor.model.Outcome;
import io.github.camelalor.order.OrderException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.apache.camel.Exchange;
import org.apache.camel.component.kafka.KafkaConstants;

/**
 * Says what became of a Kafka record that holds an order, in one flat map that holds everything: headers named {@code Camel...} do
 * not survive the way into a topic.
 *
 * <p>What it looks at is the body, if that is a receipt, else the exception that was caught. The record itself is the exchange
 * property {@code record}.
 */
public final class OrderReport {

    /** The exchange property that has the record as it was read from the topic. */
    public static final String RECORD = "record";

    /** More of a record is not repeated, so that a report is never too large for a topic; the record can be read where it lies. */
    private static final int LONGEST = 16 * 1024;

    /** More of a text is not repeated, for the same reason: whatever a sender names may be in it. */
    private static final int LONGEST_TEXT = 1_024;

    private final Clock clock;

    /** Takes the time of records that were no orders from the system's clock. */
    public OrderReport() {
        this(Clock.systemUTC());
    }

    OrderReport(Clock clock) {
        this.clock = clock;
    }

    /**
     * Makes the report of an exchange.
     *
     * @throws RejectedExecutionException if the order was interrupted because the routes stop: nothing is to be reported, and the
     *     record comes again
     */
    public Map<String, Object> of(Exchange exchange) {
        Map<String, Object> report = new LinkedHashMap<>();
        Throwable caught = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        if (exchange.getMessage().getBody() instanceof OrderReceipt receipt) {
            tell(receipt, report);
        } else if (caught instanceof OrderException ended && ended.receipt() != null) {
            tell(ended.receipt(), report);
        } else if (caught instanceof RejectedExecutionException interrupted) {
            throw interrupted;
        } else {
            tell(exchange, caught, report);
        }
        // What was denied before it had an id may have the sender's.
        report.putIfAbsent("requestId", exchange.getMessage().getHeader(AlorConstants.REQUEST_ID));
        source(exchange, report);
        report.replaceAll((field, value) -> value instanceof String text ? cut(text) : value);
        record(exchange, report);
        report.values().removeIf(value -> value == null);
        return report;
    }

    private static void tell(OrderReceipt receipt, Map<String, Object> report) {
        report.put("outcome", receipt.outcome().name());
        report.put("command", receipt.command());
        report.put("requestId", receipt.requestId());
        report.put("orderNumber", receipt.orderNumber());
        report.put("replacedOrderNumber", receipt.replacedOrderNumber());
        report.put("exchange", receipt.exchange());
        report.put("symbol", receipt.symbol());
        report.put("portfolio", receipt.portfolio());
        report.put("transport", receipt.transport());
        report.put("code", receipt.code());
        report.put("reason", receipt.reason() == null ? null : receipt.reason().name());
        report.put("message", receipt.message());
        report.put("attempts", receipt.attempts());
        report.put("time", receipt.time().toString());
    }

    /** Nobody expects an order to end in another exception; if it does, it is not known how far it got. */
    private void tell(Exchange exchange, Throwable caught, Map<String, Object> report) {
        boolean mayHaveLeft = exchange.getProperty(Exchange.FAILURE_ENDPOINT, "", String.class)
                .startsWith("alor:");
        report.put("outcome", (mayHaveLeft ? Outcome.IN_DOUBT : Outcome.DENIED).name());
        report.put("reason", mayHaveLeft ? null : DenialReason.MALFORMED_BODY.name());
        report.put("message", message(exchange, caught));
        report.put("time", clock.instant().toString());
    }

    private static String message(Exchange exchange, Throwable caught) {
        if (exchange.getProperty(RECORD) == null) {
            return "the record has no value";
        }
        if (caught == null) {
            return "the route ended without a receipt";
        }
        // Jackson's full message goes on for several lines about its own source.
        String message =
                caught instanceof JsonProcessingException json ? json.getOriginalMessage() : caught.getMessage();
        return message == null ? caught.getClass().getSimpleName() : message;
    }

    private static void source(Exchange exchange, Map<String, Object> report) {
        report.put("topic", exchange.getMessage().getHeader(KafkaConstants.TOPIC));
        report.put("partition", exchange.getMessage().getHeader(KafkaConstants.PARTITION));
        report.put("offset", exchange.getMessage().getHeader(KafkaConstants.OFFSET));
        report.put("key", exchange.getMessage().getHeader(KafkaConstants.KEY));
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1)) ? LONGEST_TEXT - 1 : LONGEST_TEXT;
        return text.substring(0, end) + "...";
    }

    private static void record(Exchange exchange, Map<String, Object> report) {
        byte[] record = exchange.getProperty(RECORD, byte[].class);
        if (record == null) {
            return;
        }
        report.put("recordBytes", record.length);
        byte[] head = record.length > LONGEST ? Arrays.copyOf(record, LONGEST) : record;
        Optional<String> text = text(head);
        report.put(text.isPresent() ? RECORD : "recordBase64", text.orElseGet(() -> Base64.getEncoder()
                .encodeToString(head)));
    }

    /** Returns bytes as text if that is what they are; a character that is cut at the end is left out. */
    private static Optional<String> text(byte[] bytes) {
        CharBuffer text = CharBuffer.allocate(bytes.length);
        boolean binary = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes), text, false)
                .isError();
        return binary ? Optional.empty() : Optional.of(text.flip().toString());
    }
}
