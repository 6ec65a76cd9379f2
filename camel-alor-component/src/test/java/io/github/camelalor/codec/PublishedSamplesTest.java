package io.github.camelalor.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelalor.codec.Frame.DataFrame;
import io.github.camelalor.codec.Frame.ServiceFrame;
import io.github.camelalor.model.Order;
import io.github.camelalor.model.OrderBook;
import io.github.camelalor.model.Position;
import io.github.camelalor.model.Trade;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every frame that the broker publishes or that was recorded is understood. */
class PublishedSamplesTest {

    private static final EventContext CONTEXT = new EventContext("MOEX", "SBER", null, "D39004", "60");
    private static final Map<String, EventReader<?>> READERS = Map.ofEntries(
            Map.entry("AllTradesGetAndSubscribe", EventReaders.marketTrade()),
            Map.entry("BarsGetAndSubscribe", EventReaders.bar()),
            Map.entry("InstrumentsGetAndSubscribeV2", EventReaders.instrumentState()),
            Map.entry("OrderBookGetAndSubscribe", EventReaders.orderBook()),
            Map.entry("OrdersGetAndSubscribeV2", EventReaders.order()),
            Map.entry("PositionsGetAndSubscribeV2", EventReaders.position()),
            Map.entry("QuotesSubscribe", EventReaders.quote()),
            Map.entry("RisksGetAndSubscribe", EventReaders.risk()),
            Map.entry("SpectraRisksGetAndSubscribe", EventReaders.spectraRisk()),
            Map.entry("StopOrdersGetAndSubscribeV2", EventReaders.stopOrder()),
            Map.entry("SummariesGetAndSubscribeV2", EventReaders.summary()),
            Map.entry("TradesGetAndSubscribeV2", EventReaders.trade()));

    /** Deprecated: nobody subscribes to it. */
    private static final String DEPRECATED = "StopOrdersGetAndSubscribe";

    /** The samples of one event were taken at different moments, and the time of a market trade is finer in two formats. */
    private static final Set<String> DIFFERENT = Set.of(
            "alltrades/response-simple time",
            "alltrades/response-heavy time",
            "order/response-simple timeInForce",
            "orders/response-simple timeInForce",
            "quotes/response-simple bid",
            "quotes/response-simple bidVol",
            "quotes/response-simple ask",
            "quotes/response-simple askVol",
            "quotes/response-simple totalBidVol",
            "quotes/response-simple totalAskVol",
            "risk/response-heavy riskCoverageRatioTwo",
            "AllTradesGetAndSubscribe/response-simple time",
            "AllTradesGetAndSubscribe/response-heavy time",
            "OrderBookGetAndSubscribe/response-simple existing",
            "StopOrdersGetAndSubscribeV2/response-simple existing",
            "SummariesGetAndSubscribeV2/response-simple riskBeforeForcePositionClosing",
            "SummariesGetAndSubscribeV2/response-heavy buyingPowerAtMorning",
            "SummariesGetAndSubscribeV2/response-heavy riskBeforeForcePositionClosing");

    private static final Map<String, ObjectReader<?>> ANSWERS = Map.ofEntries(
            Map.entry("actual-futures-quote", QuoteWire.READER),
            Map.entry("alltrades", MarketTradeWire.READER),
            Map.entry("currency-pairs", CurrencyPairWire.READER),
            Map.entry("estimate", OrderEstimateWire.READER),
            Map.entry("estimate-all", OrderEstimateWire.READER),
            Map.entry("fortsrisk", SpectraRiskWire.READER),
            Map.entry("order", OrderWire.READER),
            Map.entry("order-group", OrderGroupWire.READER),
            Map.entry("order-groups", OrderGroupWire.READER),
            Map.entry("orders", OrderWire.READER),
            Map.entry("position", PositionWire.READER),
            Map.entry("positions", PositionWire.READER),
            Map.entry("quotes", QuoteWire.READER),
            Map.entry("risk", PortfolioRiskWire.READER),
            Map.entry("risk-rates", RiskRateWire.READER),
            Map.entry("securities", SecurityWire.READER),
            Map.entry("security", SecurityWire.READER),
            Map.entry("stoporder", StopOrderWire.READER),
            Map.entry("stoporders", StopOrderWire.READER),
            Map.entry("summary", PortfolioSummaryWire.READER),
            Map.entry("trades", TradeWire.READER));

    @Test
    void everyEventIsReadAsItStandsAndCompact() throws Exception {
        int events = 0;
        for (Path sample : Shared.samples("ws", "response")) {
            String opcode = sample.getParent().getFileName().toString();
            JsonNode tree = Shared.tree(sample);
            Object asItStands = event(opcode, Files.readAllBytes(sample));
            Object compact = event(opcode, tree.toString().getBytes(StandardCharsets.UTF_8));

            assertThat(compact).describedAs(sample.toString()).isEqualTo(asItStands);
            events++;
        }
        assertThat(events).isGreaterThan(30);
    }

    @Test
    void whatSlimSaysTheOtherFormatsSayToo() throws Exception {
        int compared = 0;
        for (Path slim : Shared.samples("", "response-slim")) {
            for (String other : List.of("response-simple", "response-heavy")) {
                Path more = slim.resolveSibling(slim.getFileName().toString().replace("response-slim", other));
                compared += Files.exists(more) && saysAll(record(slim), more, other) ? 1 : 0;
            }
        }
        assertThat(compared).isGreaterThan(50);
    }

    private static boolean saysAll(Map<String, Object> fewest, Path more, String format) throws Exception {
        Map<String, Object> record = record(more);
        fewest.forEach((name, value) -> {
            if (!DIFFERENT.contains(folder(more) + "/" + format + " " + name)) {
                assertThat(record).describedAs("%s of %s", name, more).containsEntry(name, value);
            }
        });
        return !fewest.isEmpty();
    }

    @Test
    void everyAnswerToARequestIsAServiceFrame() throws Exception {
        List<Path> samples = new ArrayList<>(Shared.samples("ws/_service", ""));
        samples.addAll(Shared.samples("cws/_service", ""));
        samples.addAll(Shared.samples("cws", "response"));
        assertThat(samples).hasSizeGreaterThan(5);
        for (Path sample : samples) {
            byte[] bytes = Files.readAllBytes(sample);
            ServiceFrame frame = (ServiceFrame) FrameReader.read(bytes, 0, bytes.length);
            JsonNode tree = Shared.tree(sample);

            assertThat(frame.requestGuid()).isEqualTo(tree.get("requestGuid").asText());
            assertThat(frame.httpCode()).isEqualTo(tree.get("httpCode").asInt());
            assertThat(frame.orderNumber())
                    .isEqualTo(tree.has("orderNumber") ? tree.get("orderNumber").asText() : null);
        }
    }

    @Test
    void everyListOverHttpIsRead() throws Exception {
        for (Path sample : Shared.samples("http/orders", "response")) {
            assertThat(Answers.orders(Files.readAllBytes(sample), CONTEXT))
                    .extracting(Order::id)
                    .containsExactly("41423837024");
        }
        for (Path sample : Shared.samples("http/order", "response")) {
            assertThat(Answers.orders(Files.readAllBytes(sample), CONTEXT))
                    .extracting(Order::comment)
                    .containsExactly("Приказ на продажу");
        }
        for (String folder : List.of("http/trades", "http/trade-deprecated")) {
            for (Path sample : Shared.samples(folder, "response")) {
                assertThat(Answers.trades(Files.readAllBytes(sample), CONTEXT))
                        .extracting(Trade::orderNumber)
                        .containsExactly("41129409599");
            }
        }
        for (String folder : List.of("http/positions", "http/position")) {
            for (Path sample : Shared.samples(folder, "response")) {
                assertThat(Answers.positions(Files.readAllBytes(sample), CONTEXT))
                        .extracting(Position::symbol)
                        .isNotEmpty()
                        .doesNotContainNull();
            }
        }
        for (Path sample : Shared.samples("http/orderbook", "response")) {
            OrderBook book = Answers.orderBook(Files.readAllBytes(sample), CONTEXT);
            assertThat(book.bids()).hasSize(1);
            assertThat(book.flags()).isEmpty();
        }
        for (Path sample : Shared.samples("http/time", "response")) {
            assertThat(Answers.time(Files.readAllBytes(sample)).getEpochSecond())
                    .isEqualTo(Shared.tree(sample).asLong());
        }
    }

    @Test
    void everyAnswerOverHttpIsRead() throws Exception {
        int answers = 0;
        for (Map.Entry<String, ObjectReader<?>> answer : ANSWERS.entrySet()) {
            for (Path sample : Shared.samples("http/" + answer.getKey(), "response")) {
                List<?> records = answer.getValue().readAll(Files.readAllBytes(sample), CONTEXT);
                JsonNode tree = Shared.tree(sample);

                assertThat(records).describedAs(sample.toString()).hasSize(tree.isArray() ? tree.size() : 1);
                answers++;
            }
        }
        assertThat(answers).isGreaterThan(45);
    }

    @Test
    void everyRecordedFrameIsRead() throws Exception {
        int frames = 0;
        for (JsonNode recorded : Shared.recorded()) {
            String opcode = recorded.path("opcode").asText();
            if (recorded.has("raw")) {
                byte[] raw = recorded.get("raw").asText().getBytes(StandardCharsets.UTF_8);
                Frame frame = FrameReader.read(raw, 0, raw.length);
                if (frame instanceof DataFrame event && READERS.containsKey(opcode)) {
                    assertThat(READERS.get(opcode).read(raw, event.from(), event.to(), CONTEXT))
                            .isNotNull();
                }
                frames++;
            } else if (recorded.has("data")) {
                byte[] data = recorded.get("data").toString().getBytes(StandardCharsets.UTF_8);
                assertThat(READERS.get(opcode).read(data, 0, data.length, CONTEXT))
                        .isNotNull();
                frames++;
            }
        }
        assertThat(frames).isGreaterThanOrEqualTo(10);
    }

    @Test
    void everyAnswerToAnOrderIsUnderstood() throws IOException {
        for (Path sample : Shared.samples("http/order-create", "response-200")) {
            assertThat(Answers.order(200, Files.readAllBytes(sample))).isEqualTo(new OrderAnswer.Accepted("409...153"));
        }
        for (Path sample : Shared.samples("http/order-create", "error-400-repeated")) {
            assertThat(Answers.order(400, Files.readAllBytes(sample))).isInstanceOf(OrderAnswer.AlreadyHandled.class);
        }
        for (Path sample : Shared.samples("http/order-cancel", "error-400")) {
            assertThat(Answers.order(400, Files.readAllBytes(sample)))
                    .isEqualTo(new OrderAnswer.Refused("OrderToCancelNotFound (404)", "Order to cancel not found"));
        }
    }

    /** Returns what a record says; nothing for samples of what is no record. */
    private static Map<String, Object> record(Path sample) throws Exception {
        byte[] bytes = Files.readAllBytes(sample);
        String folder = folder(sample);
        if (READERS.containsKey(folder)) {
            return ModelJson.map((Record) event(folder, bytes));
        }
        ObjectReader<?> reader = ANSWERS.get(folder);
        return reader == null
                ? Map.of()
                : ModelJson.map((Record) reader.readAll(bytes, CONTEXT).get(0));
    }

    private static String folder(Path sample) {
        return sample.getParent().getFileName().toString();
    }

    /** Reads an event by its reader, a deprecated one as text without white space. */
    private static Object event(String opcode, byte[] frame) throws CodecException, IOException {
        DataFrame event = (DataFrame) FrameReader.read(frame, 0, frame.length);
        assertThat(event.guid()).hasSize(36);
        if (opcode.equals(DEPRECATED)) {
            return EventReaders.json()
                    .read(frame, event.from(), event.to(), CONTEXT)
                    .replaceAll("\\s", "");
        }
        EventReader<?> reader = READERS.get(opcode);
        assertThat(reader).describedAs(opcode).isNotNull();
        return reader.read(frame, event.from(), event.to(), CONTEXT);
    }
}
