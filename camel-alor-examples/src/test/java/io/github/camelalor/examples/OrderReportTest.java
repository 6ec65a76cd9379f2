package io.github.camelalor.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelalor.AlorConstants;
import io.github.camelalor.model.OrderReceipt;
import io.github.camelalor.model.Outcome;
import io.github.camelalor.order.OrderException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import org.apache.camel.Exchange;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;

class OrderReportTest {

    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");

    private final OrderReport report = new OrderReport(Clock.fixed(NOW, ZoneOffset.UTC));
    private final Exchange exchange = new DefaultExchange(new DefaultCamelContext());

    private static OrderReceipt receipt(Outcome outcome, String number) {
        return new OrderReceipt(
                outcome,
                "create:market",
                "id",
                number,
                null,
                null,
                "MOEX",
                "SBER",
                "D39004",
                "http",
                null,
                null,
                null,
                1,
                NOW);
    }

    private void record(String text) {
        exchange.setProperty(OrderReport.RECORD, text.getBytes(StandardCharsets.UTF_8));
    }

    private void caught(Throwable failure, String at) {
        exchange.setProperty(Exchange.EXCEPTION_CAUGHT, failure);
        exchange.setProperty(Exchange.FAILURE_ENDPOINT, at);
    }

    @Test
    void holdsTheReceiptAndWhereTheRecordLies() {
        record("{}");
        exchange.getMessage().setHeader(KafkaConstants.TOPIC, "orders");
        exchange.getMessage().setHeader(KafkaConstants.PARTITION, 2);
        exchange.getMessage().setHeader(KafkaConstants.OFFSET, 17L);
        exchange.getMessage().setBody(receipt(Outcome.CONFIRMED, "42"));

        assertThat(report.of(exchange))
                .contains(
                        Map.entry("outcome", "CONFIRMED"),
                        Map.entry("orderNumber", "42"),
                        Map.entry("requestId", "id"),
                        Map.entry("topic", "orders"),
                        Map.entry("partition", 2),
                        Map.entry("offset", 17L),
                        Map.entry("record", "{}"))
                .doesNotContainKeys("code", "reason", "message", "recordBase64");
    }

    @Test
    void anOrderThatIsConfirmedInTheEndIsNoLongerWhatItWasBefore() {
        record("{}");
        caught(OrderException.of(receipt(Outcome.NOT_SENT, null)), "alor://market-order");
        exchange.getMessage().setBody(receipt(Outcome.CONFIRMED, "42"));

        assertThat(report.of(exchange)).containsEntry("outcome", "CONFIRMED");
    }

    @Test
    void whatFailsBeforeItGetsToTheBrokerIsNoOrder() {
        record("{");
        caught(new IllegalArgumentException("unknown order type"), "direct://order");

        assertThat(report.of(exchange))
                .contains(
                        Map.entry("outcome", "DENIED"),
                        Map.entry("reason", "MALFORMED_BODY"),
                        Map.entry("message", "unknown order type"),
                        Map.entry("time", NOW.toString()));
    }

    @Test
    void theSendersIdIsToldOfWhatWasDeniedBeforeItHadOneOfOurs() {
        record("{}");
        exchange.getMessage().setHeader(AlorConstants.REQUEST_ID, "D39004/desk-17");
        caught(new IllegalArgumentException("unknown order type"), "direct://order");

        assertThat(report.of(exchange)).contains(Map.entry("requestId", "D39004/desk-17"));
    }

    @Test
    void whatFailsAtTheBrokerInAnUnexpectedWayIsInDoubt() {
        record("{}");
        caught(new IllegalStateException("who knows"), "alor://market-order");

        assertThat(report.of(exchange))
                .contains(Map.entry("outcome", "IN_DOUBT"), Map.entry("message", "who knows"))
                .doesNotContainKey("reason");
    }

    @Test
    void nothingIsReportedOfAnOrderThatAStopInterrupts() {
        record("{}");
        caught(new RejectedExecutionException("stopping"), "alor://market-order");

        assertThatThrownBy(() -> report.of(exchange)).isInstanceOf(RejectedExecutionException.class);
    }

    @Test
    void aCharacterCutAtTheEndOfALongRecordDoesNotMakeItBinary() {
        record("a" + "я".repeat(20_000));

        assertThat(report.of(exchange))
                .containsEntry("recordBytes", 40_001)
                .containsEntry("record", "a" + "я".repeat((16 * 1024 - 1) / 2));
    }

    @Test
    void aLongTextIsRepeatedAsFarAsItGoesIntoAReport() {
        record("{}");
        exchange.getMessage().setHeader(KafkaConstants.KEY, "\uD83D\uDE00".repeat(600));
        caught(new IllegalArgumentException("no order: " + "x".repeat(1_014)), "direct://order");
        Map<String, Object> longest = report.of(exchange);
        caught(new IllegalArgumentException("no order: " + "x".repeat(1_015)), "direct://order");
        Map<String, Object> longer = report.of(exchange);

        assertThat(longest).containsEntry("message", "no order: " + "x".repeat(1_014));
        assertThat(longer).containsEntry("message", "no order: " + "x".repeat(1_014) + "...");
        assertThat(longer).containsEntry("key", "\uD83D\uDE00".repeat(512) + "...");
    }

    @Test
    void noHalfOfACharacterIsLeftWhereATextIsCut() {
        record("{}");
        exchange.getMessage().setHeader(KafkaConstants.KEY, "x" + "\uD83D\uDE00".repeat(600));

        assertThat(report.of(exchange)).containsEntry("key", "x" + "\uD83D\uDE00".repeat(511) + "...");
    }
}
