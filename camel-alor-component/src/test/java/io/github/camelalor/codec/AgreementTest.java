package io.github.camelalor.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelalor.codec.Frame.DataFrame;
import io.github.camelalor.model.Order;
import io.github.camelalor.model.OrderBook;
import io.github.camelalor.model.PriceLevel;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The paths over the bytes and Jackson agree on everything, well-formed or not. */
class AgreementTest {

    @Property(tries = 3_000)
    void theScannerOfEnvelopesAgreesWithJackson(@ForAll("frames") byte[] frame) {
        DataFrame scanned = EnvelopeScanner.scan(frame, 0, frame.length);
        if (scanned == null) {
            return;
        }
        Frame judged = jacksons(frame);
        if (judged == null) {
            assertThat(isOneValue(frame, scanned.from(), scanned.to()))
                    .describedAs("every reader refuses the data of %s", text(frame))
                    .isFalse();
        } else {
            assertThat(scanned).describedAs("%s", text(frame)).isEqualTo(judged);
        }
    }

    @Property(tries = 3_000)
    void theScannerOfBooksAgreesWithJackson(@ForAll("books") byte[] book) {
        OrderBook scanned = new OrderBookScanner(book, 0, book.length).scan(Generated.instrument());
        if (scanned != null) {
            assertThat(scanned).describedAs("%s", text(book)).isEqualTo(jacksonsBook(book));
        }
    }

    @Property
    void theScannerReadsEveryOrdinaryBook(@ForAll("plainBooks") OrderBook book, @ForAll WireFormat format) {
        boolean ordinary =
                Stream.concat(book.bids().stream(), book.asks().stream()).allMatch(AgreementTest::isOrdinary);
        byte[] bytes = WireText.orderBook(book, format).getBytes(StandardCharsets.UTF_8);
        OrderBook scanned = new OrderBookScanner(bytes, 0, bytes.length).scan(Generated.instrument());

        if (ordinary) {
            assertThat(scanned).isEqualTo(book);
        }
    }

    @Property
    void theScannerCutsEveryEventOfABook(@ForAll("plainBooks") OrderBook book, @ForAll WireFormat format) {
        String data = WireText.orderBook(book, format);
        byte[] bytes = ("{\"data\":" + data + ",\"guid\":\"c328fcf1\"}").getBytes(StandardCharsets.UTF_8);

        assertThat(EnvelopeScanner.scan(bytes, 0, bytes.length))
                .isEqualTo(new DataFrame("c328fcf1", 8, 8 + data.length()));
    }

    private static boolean isOrdinary(PriceLevel level) {
        String digits = level.price().toPlainString().replaceAll("[-.]", "");
        return digits.length() <= 17 && Math.abs(level.volume()) < 1_000_000_000_000_000_000L && level.yield() == null;
    }

    @Provide
    Arbitrary<OrderBook> plainBooks() {
        return Generated.orderBooks();
    }

    @Provide
    Arbitrary<byte[]> frames() {
        return Arbitraries.oneOf(
                        Generated.orderBooks().map(book -> WireText.orderBook(book, WireFormat.SLIM)),
                        Generated.orders().map(order -> WireText.order(order, WireFormat.HEAVY)),
                        Generated.orders().map(AgreementTest::nested),
                        Arbitraries.of("{}", "{\"a\":{}}", "{\"a\":{\"b\":{}}}", "{\"a\":[{}]}", "{\"a\":\"}\"}"))
                .map(data -> "{\"data\":" + data + ",\"guid\":\"c328fcf1\"}")
                .flatMap(Spoiled::bytes);
    }

    @Provide
    Arbitrary<byte[]> books() {
        Arbitrary<WireFormat> formats = Arbitraries.of(WireFormat.values());
        return Generated.orderBooks()
                .flatMap(book -> formats.map(format -> WireText.orderBook(book, format)))
                .flatMap(Spoiled::bytes);
    }

    private static String nested(Order order) {
        return "{\"o\":" + WireText.order(order, WireFormat.SLIM) + ",\"x\":{\"y\":[{\"z\":{}}]}}";
    }

    private static Frame jacksons(byte[] frame) {
        try {
            return FrameReader.readAll(frame, 0, frame.length);
        } catch (CodecException e) {
            return null;
        }
    }

    private static OrderBook jacksonsBook(byte[] book) {
        try {
            return OrderBookWire.READER.read(book, 0, book.length, Generated.instrument());
        } catch (CodecException e) {
            return null;
        }
    }

    private static boolean isOneValue(byte[] bytes, int from, int to) {
        try (JsonInput in = JsonInput.value(bytes, from, to)) {
            in.require();
            in.skip();
            in.end();
            return true;
        } catch (CodecException e) {
            return false;
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
