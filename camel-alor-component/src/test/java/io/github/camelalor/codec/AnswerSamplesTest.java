package io.github.camelalor.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every answer that the broker publishes is read, and the smallest format of each question says as much as any. */
class AnswerSamplesTest {

    private static final EventContext CONTEXT = new EventContext("MOEX", "SBER", null, "D39004", "60");

    private static final Map<String, AnswerReader<?>> READERS = Map.ofEntries(
            Map.entry("actual-futures-quote", AnswerReaders.quotes()),
            Map.entry("alltrades", AnswerReaders.marketTrades()),
            Map.entry("alltrades-history", AnswerReaders.marketTrades()),
            Map.entry("available-boards", AnswerReaders.boards()),
            Map.entry("currency-pairs", AnswerReaders.currencyPairs()),
            Map.entry("estimate", AnswerReaders.estimates()),
            Map.entry("estimate-all", AnswerReaders.estimates()),
            Map.entry("fortsrisk", AnswerReaders.spectraRisk()),
            Map.entry("history", AnswerReaders.bars()),
            Map.entry("order", AnswerReaders.orders()),
            Map.entry("orderbook", AnswerReaders.orderBook()),
            Map.entry("orders", AnswerReaders.orders()),
            Map.entry("position", AnswerReaders.positions()),
            Map.entry("positions", AnswerReaders.positions()),
            Map.entry("quotes", AnswerReaders.quotes()),
            Map.entry("risk", AnswerReaders.risk()),
            Map.entry("risk-rates", AnswerReaders.riskRates()),
            Map.entry("securities", AnswerReaders.securities()),
            Map.entry("security", AnswerReaders.securities()),
            Map.entry("stoporder", AnswerReaders.stopOrders()),
            Map.entry("stoporders", AnswerReaders.stopOrders()),
            Map.entry("summary", AnswerReaders.summary()),
            Map.entry("time", AnswerReaders.time()),
            Map.entry("trades", AnswerReaders.trades()));

    static Stream<Arguments> readers() {
        return READERS.entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("readers")
    void everyAnswerIsRead(String folder, AnswerReader<?> reader) throws Exception {
        for (Path sample : Shared.samples("http/" + folder, "response")) {
            byte[] body = Files.readAllBytes(sample);
            JsonNode tree = Shared.tree(sample);
            Page<?> page = reader.read(body, CONTEXT);

            assertThat(page.items()).describedAs(sample.toString()).isNotEmpty();
            assertThat(reader.texts(body).items()).hasSameSizeAs(page.items());
            assertThat(reader.read(tree.toString().getBytes(StandardCharsets.UTF_8), CONTEXT))
                    .describedAs(sample.toString())
                    .isEqualTo(page);
            assertThat(page.total())
                    .isEqualTo(tree.has("total") ? tree.get("total").asLong() : null);
            assertThat(page.next() == null ? null : page.next().getEpochSecond())
                    .isEqualTo(tree.has("next") ? tree.get("next").asLong() : null);
            assertThat(page.previous() == null ? null : page.previous().getEpochSecond())
                    .isEqualTo(tree.has("prev") ? tree.get("prev").asLong() : null);
        }
    }

    @ParameterizedTest
    @MethodSource("slimmest")
    void theSlimFormatLosesNothing(String folder, AnswerReader<?> reader) throws Exception {
        Set<String> slim = fields(folder, "slim", reader);

        assertThat(slim).containsAll(fields(folder, "simple", reader)).containsAll(fields(folder, "heavy", reader));
    }

    /** The samples of one question differ in some values, so that only their fields can be compared. */
    private static Set<String> fields(String folder, String format, AnswerReader<?> reader) throws Exception {
        Path sample = Shared.path("frames/http/" + folder + "/response-" + format + ".json");
        return ModelJson.map((Record) reader.readOne(Files.readAllBytes(sample), CONTEXT))
                .keySet();
    }

    static Stream<Arguments> slimmest() {
        return Stream.of("history", "orderbook", "orders", "stoporders", "summary", "risk")
                .map(folder -> Arguments.of(folder, READERS.get(folder)));
    }
}
