package io.github.camelalor.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import io.github.camelalor.model.BrokerRecord;
import io.github.camelalor.model.MarketOrder;
import io.github.camelalor.model.Side;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
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
            EventReaders.bar(),
            EventReaders.quote(),
            EventReaders.instrumentState(),
            EventReaders.marketTrade(),
            EventReaders.summary(),
            EventReaders.risk(),
            EventReaders.spectraRisk(),
            EventReaders.stopOrder(),
            EventReaders.json());

    private static final List<Class<? extends BrokerRecord>> RECORDS = Generated.brokerRecords();

    private static final List<Object> ODD_VALUES = List.of(
            Double.NaN,
            Float.NEGATIVE_INFINITY,
            new BigDecimal("1e400"),
            new BigDecimal("1e999999999"),
            new BigInteger("9".repeat(100)),
            "\ud800",
            "x".repeat(100_000),
            Instant.MAX,
            Instant.MIN,
            Side.UNKNOWN,
            new Object(),
            new int[] {1},
            List.of(List.of(), Map.of(1, 2)),
            Map.of("a", new StringBuilder("b")),
            true,
            new AtomicLong(7));

    @Property(tries = 500)
    void arbitraryBytesAreReadOrRefused(@ForAll byte[] bytes) {
        readEverywhere(bytes);
    }

    @Property(tries = 300)
    void spoiledEventsAreReadOrRefused(@ForAll("spoiledEvents") byte[] bytes) {
        readEverywhere(bytes);
        readEverywhere(new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16));
    }

    @Property(tries = 2_000)
    void aSpoiledRecordIsReadOrRefused(@ForAll("spoiledRecords") Tuple2<Class<BrokerRecord>, byte[]> record) {
        readOrRefuse(() -> ModelJson.read(record.get2(), record.get1()));
        readOrRefuse(() -> ModelJson.read(new String(record.get2(), StandardCharsets.UTF_8), record.get1()));
    }

    @Property(tries = 1_000)
    void aMapWithAnythingInItIsReadOrRefused(
            @ForAll("spoiledMaps") Tuple2<Class<BrokerRecord>, Map<String, Object>> map) {
        readOrRefuse(() -> ModelJson.read(map.get2(), map.get1()));
    }

    @Test
    void sixteenMebibytesOfOneThingAreRefusedWithoutTimeOrMemory() {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            for (String filling : List.of("1", "[", "a", "{'x':", "\\u0031", "-0.")) {
                byte[] bytes = Bytes.of("{'px':0," + "'symbol':" + filling.repeat((16 << 20) / filling.length()));
                byte[] text = Bytes.of("{'px':0," + "'symbol':'" + filling.repeat((16 << 20) / filling.length()));
                assertThat(allocatedBy(() -> refused(bytes)))
                        .describedAs(filling)
                        .isLessThan(4 << 20);
                assertThat(allocatedBy(() -> refused(text)))
                        .describedAs(filling)
                        .isLessThan(4 << 20);
            }
        });
    }

    private static void refused(byte[] bytes) {
        assertThatThrownBy(() -> EventReaders.marketTrade().read(bytes, 0, bytes.length, ANY))
                .isInstanceOf(CodecException.class);
        assertThatThrownBy(() -> ModelJson.read(bytes, MarketOrder.class)).isInstanceOf(CodecException.class);
        assertThatThrownBy(() -> Answers.orders(bytes, ANY)).isInstanceOf(CodecException.class);
        assertThatThrownBy(() -> FrameReader.read(bytes, 0, bytes.length)).isInstanceOf(CodecException.class);
    }

    private static long allocatedBy(Runnable reading) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        reading.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
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
    Arbitrary<byte[]> spoiledEvents() {
        Arbitrary<WireFormat> formats = Arbitraries.of(WireFormat.values());
        Arbitrary<String> others = Generated.records(WireTables.events())
                .flatMap(event -> formats.map(format -> WireTables.text(event, format)));
        return Arbitraries.oneOf(
                        Generated.orderBooks().map(book -> WireText.orderBook(book, WireFormat.SLIM)),
                        Generated.orders().map(order -> WireText.order(order, WireFormat.SIMPLE)),
                        Generated.trades().map(trade -> WireText.trade(trade, WireFormat.HEAVY)),
                        Generated.positions().map(position -> WireText.position(position, WireFormat.SLIM)),
                        others,
                        others)
                .flatMap(Spoiled::bytes);
    }

    @Provide
    Arbitrary<Tuple2<Class<? extends BrokerRecord>, byte[]>> spoiledRecords() {
        return Generated.<BrokerRecord>records(RECORDS).flatMap(record -> Spoiled.bytes(ModelJson.text((Record) record))
                .map(bytes -> Tuple.of(record.getClass(), bytes)));
    }

    @Provide
    Arbitrary<Tuple2<Class<? extends BrokerRecord>, Map<String, Object>>> spoiledMaps() {
        return Generated.<BrokerRecord>records(RECORDS)
                .flatMap(record -> Arbitraries.randomValue(random -> {
                    Map<String, Object> map = new HashMap<>(ModelJson.map((Record) record));
                    List<String> names = List.copyOf(map.keySet());
                    map.put(names.get(random.nextInt(names.size())), ODD_VALUES.get(random.nextInt(ODD_VALUES.size())));
                    return Tuple.of(record.getClass(), map);
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
        Class<? extends BrokerRecord> any = RECORDS.get(Math.floorMod(Arrays.hashCode(bytes), RECORDS.size()));
        readOrRefuse(() -> ModelJson.read(bytes, any));
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
