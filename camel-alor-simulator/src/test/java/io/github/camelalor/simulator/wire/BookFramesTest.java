package io.github.camelalor.simulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelalor.simulator.market.Book;
import io.github.camelalor.simulator.market.BookLevel;
import io.github.camelalor.simulator.market.Exchange;
import io.github.camelalor.simulator.market.Listing;
import io.github.camelalor.simulator.market.Listings;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BookFramesTest {
    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.01, 0.01",
        "0.001, 0.001",
        "1.05, 1.05",
        "257.7, 257.7",
        "6400, 6400",
        "6.4E+3, 6400",
        "-12.5, -12.5",
        "-3, -3",
        "999999999999999.999, 999999999999999.999",
        "12345678901234567890.5, 12345678901234567890.5",
        "0.00000000000000000001, 0.00000000000000000001"
    })
    void writesPricesPlainly(BigDecimal price, String written) {
        Book book = new Book(Listings.SBER, List.of(new BookLevel(price, 1)), List.of(), 1);

        assertThat(text(BookFrames.body(book, WireFormat.SLIM, false)))
                .isEqualTo("{\"b\":[{\"p\":" + written + ",\"v\":1}],\"a\":[],\"t\":1,\"h\":false}");
    }

    @ParameterizedTest
    @CsvSource({"0", "9", "10", "99", "100", "9223372036854775807", "999999999999999999", "1000000000000000000", "-1"})
    void writesVolumesOfAnySize(long volume) {
        Book book = new Book(Listings.SBER, List.of(), List.of(new BookLevel(BigDecimal.ONE, volume)), 1);

        assertThat(text(BookFrames.body(book, WireFormat.SLIM, false)))
                .isEqualTo("{\"b\":[],\"a\":[{\"p\":1,\"v\":" + volume + "}],\"t\":1,\"h\":false}");
    }

    @Test
    void quotesGuid() {
        Book empty = new Book(Listings.SBER, List.of(), List.of(), 1);

        assertThat(text(BookFrames.encode(empty, WireFormat.SLIM, true, "a\"\\\nя")))
                .isEqualTo("{\"data\":{\"b\":[],\"a\":[],\"t\":1,\"h\":true},\"guid\":\"a\\\"\\\\\\nя\"}");
    }

    @ParameterizedTest
    @EnumSource
    void writesWhatTheExchangeQuotes(WireFormat format) throws IOException {
        try (Exchange exchange =
                Exchange.builder().seed(7).tickInterval(Duration.ZERO).build()) {
            for (int tick = 0; tick < 50; tick++) {
                exchange.tick();
                for (Listing listing : exchange.listings()) {
                    Book book = exchange.book(listing, 50);
                    JsonNode data = MAPPER.readTree(BookFrames.encode(book, format, false, "g"))
                            .get("data");
                    boolean slim = format == WireFormat.SLIM;
                    assertLevels(data.get(slim ? "b" : "bids"), book.bids(), slim);
                    assertLevels(data.get(slim ? "a" : "asks"), book.asks(), slim);
                }
            }
        }
    }

    private static void assertLevels(JsonNode written, List<BookLevel> levels, boolean slim) {
        assertThat(written).hasSize(levels.size());
        for (int i = 0; i < levels.size(); i++) {
            BookLevel read = new BookLevel(
                    written.get(i).get(slim ? "p" : "price").decimalValue(),
                    written.get(i).get(slim ? "v" : "volume").longValue());
            assertThat(read).isEqualTo(levels.get(i));
        }
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
