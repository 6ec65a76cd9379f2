package io.github.camelalor.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Nothing that comes over the wire may do more than be refused. */
class HostileInputTest {

    private static final EventContext ANY = new EventContext("MOEX", "SBER", null, "D39004");
    private static final List<EventReader<?>> READERS = List.of(
            EventReaders.orderBook(),
            EventReaders.order(),
            EventReaders.trade(),
            EventReaders.position(),
            EventReaders.json());

    @Property
    void arbitraryBytesAreReadOrRefused(@ForAll byte[] bytes) {
        readEverywhere(bytes);
    }

    @Property
    void spoiledEventsAreReadOrRefused(@ForAll("spoiled") String text) {
        readEverywhere(text.getBytes(StandardCharsets.UTF_8));
        readEverywhere(text.getBytes(StandardCharsets.UTF_16));
    }

    @Test
    void deepNestingIsRefused() {
        String deep = "[".repeat(100_000);

        assertThatThrownBy(() -> Bytes.read(EventReaders.order(), "{'new':" + deep, ANY))
                .hasMessageContaining("beyond our limits");
        assertThatThrownBy(() -> ModelJson.object(Bytes.of("{'a':" + "[".repeat(40) + "]".repeat(40) + "}")))
                .hasMessageContaining("beyond our limits");
    }

    @Test
    void aNumberOfAMillionDigitsIsRefusedAtOnce() {
        String digits = "1".repeat(1_000_000);

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            for (String number : List.of(digits, digits + ".5", "'" + digits + "'", "0." + digits, "1e1000000000")) {
                assertThatThrownBy(() -> Bytes.read(
                                EventReaders.orderBook(), "{'b':[{'p':" + number + ",'v':1}],'a':[],'t':1}", ANY))
                        .isInstanceOf(CodecException.class)
                        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(250));
                assertThatThrownBy(() -> Bytes.read(EventReaders.order(), "{'id':" + number + ",'id':1}", ANY))
                        .isInstanceOf(CodecException.class);
                assertThatThrownBy(() -> Answers.time(Bytes.of(number))).isInstanceOf(CodecException.class);
            }
        });
    }

    @Test
    void aJwtInTheWrongPlaceIsNotShown() {
        assertThatThrownBy(() -> Bytes.read(EventReaders.order(), "eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJ4In0.c2ln", ANY))
                .isInstanceOf(CodecException.class)
                .hasNoCause()
                .hasMessageNotContaining("eyJ");
    }

    @Property
    void aTokenIsNeverShown(@ForAll("tokens") String token, @ForAll("keys") String key, @ForAll("heads") String head) {
        byte[] text = (head + "\"" + key + "\": \"" + token + "\",").getBytes(StandardCharsets.UTF_8);
        try {
            FrameReader.read(text, 0, text.length);
            fail("no frame");
        } catch (CodecException e) {
            assertThat(e.toString()).doesNotContain(token.substring(0, 8));
        }
    }

    @Provide
    Arbitrary<String> tokens() {
        return Arbitraries.strings()
                .alpha()
                .numeric()
                .ofMinLength(8)
                .ofMaxLength(200)
                .map(text -> "Zq7" + text);
    }

    @Provide
    Arbitrary<String> keys() {
        return Arbitraries.of("token", "Token", "AccessToken", "refreshToken", "access_token");
    }

    @Provide
    Arbitrary<String> heads() {
        return Arbitraries.of("{", "{\"data\":{},", "{\"a\":\"" + "x".repeat(60) + "\",", "[\"\\\"\",");
    }

    @Provide
    Arbitrary<String> spoiled() {
        Arbitrary<String> events = Arbitraries.oneOf(
                Generated.orderBooks().map(book -> WireText.orderBook(book, WireFormat.SLIM)),
                Generated.orders().map(order -> WireText.order(order, WireFormat.SIMPLE)),
                Generated.trades().map(trade -> WireText.trade(trade, WireFormat.HEAVY)),
                Generated.positions().map(position -> WireText.position(position, WireFormat.SLIM)));
        return events.flatMap(text -> Arbitraries.randomValue(random -> {
            int at = random.nextInt(text.length());
            String[] splices = {"", "{", "}", "\"", "\\", "null", "1e9999", "[]", "\\ud800", "\ud800", "-", "\u0000"};
            int end = Math.min(text.length(), at + random.nextInt(5));
            return text.substring(0, at) + splices[random.nextInt(splices.length)] + text.substring(end);
        }));
    }

    private static void readEverywhere(byte[] bytes) {
        for (EventReader<?> reader : READERS) {
            readOrRefuse(() -> reader.read(bytes, 0, bytes.length, ANY));
        }
        readOrRefuse(() -> FrameReader.read(bytes, 0, bytes.length));
        readOrRefuse(() -> Answers.accessToken(bytes));
        readOrRefuse(() -> Answers.orders(bytes, ANY));
        readOrRefuse(() -> Answers.time(bytes));
        readOrRefuse(() -> Answers.order(200, bytes));
        readOrRefuse(() -> Answers.order(400, bytes));
        readOrRefuse(() -> ModelJson.object(bytes));
        readOrRefuse(() -> AccessTokenClaims.read(new String(bytes, StandardCharsets.ISO_8859_1)));
    }

    /** Anything thrown but a refusal fails the test. */
    private static void readOrRefuse(Reading reading) {
        try {
            assertThat(reading.read()).isNotNull();
        } catch (CodecException refused) {
            assertThat(refused).hasMessageNotContaining("\n").hasNoCause();
        }
    }

    @FunctionalInterface
    private interface Reading {

        Object read() throws CodecException;
    }
}
