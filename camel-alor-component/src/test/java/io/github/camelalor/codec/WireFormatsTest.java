package io.github.camelalor.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelalor.model.Order;
import io.github.camelalor.model.OrderBook;
import io.github.camelalor.model.Position;
import io.github.camelalor.model.PriceLevel;
import io.github.camelalor.model.Trade;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What the broker can say in a format arrives in the record, to the last digit. */
class WireFormatsTest {

    private static final EventContext PORTFOLIO = EventContext.ofPortfolio("MOEX", "D39004");

    @Property
    void orderBooks(@ForAll("books") OrderBook book, @ForAll WireFormat format) throws CodecException {
        assertThat(read(EventReaders.orderBook(), WireText.orderBook(book, format), Generated.instrument()))
                .isEqualTo(book);
    }

    @Property
    void orders(@ForAll("someOrders") Order order, @ForAll WireFormat format) throws CodecException {
        assertThat(read(EventReaders.order(), WireText.order(order, format), PORTFOLIO))
                .isEqualTo(order);
    }

    @Property
    void trades(@ForAll("someTrades") Trade trade, @ForAll WireFormat format) throws CodecException {
        assertThat(read(EventReaders.trade(), WireText.trade(trade, format), PORTFOLIO))
                .isEqualTo(format == WireFormat.HEAVY ? trade : withoutHeavyFields(trade));
    }

    @Property
    void positions(@ForAll("somePositions") Position position, @ForAll WireFormat format) throws CodecException {
        assertThat(read(EventReaders.position(), WireText.position(position, format), PORTFOLIO))
                .isEqualTo(format == WireFormat.SLIM ? withoutLots(position) : position);
    }

    @Property(tries = 1_500)
    void allOtherEvents(@ForAll("events") Record event, @ForAll WireFormat format) throws CodecException {
        Object read =
                read(WireTables.READERS.get(event.getClass()), WireTables.text(event, format), WireTables.CONTEXT);

        assertThat(read).isEqualTo(WireTables.throughWire(event, format));
    }

    @Property
    void everyTickOfAPriceComesThrough(@ForAll("books") OrderBook book) throws CodecException {
        OrderBook read =
                read(EventReaders.orderBook(), WireText.orderBook(book, WireFormat.SLIM), Generated.instrument());

        assertThat(read.bids().stream().map(PriceLevel::price))
                .containsExactlyElementsOf(
                        book.bids().stream().map(PriceLevel::price).toList());
    }

    @Provide
    Arbitrary<OrderBook> books() {
        return Generated.orderBooks();
    }

    @Provide
    Arbitrary<Order> someOrders() {
        return Generated.orders();
    }

    @Provide
    Arbitrary<Trade> someTrades() {
        return Generated.trades();
    }

    @Provide
    Arbitrary<Position> somePositions() {
        return Generated.positions();
    }

    @Provide
    Arbitrary<Record> events() {
        return Generated.records(WireTables.events());
    }

    private static <T> T read(EventReader<T> reader, String text, EventContext context) throws CodecException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return reader.read(bytes, 0, bytes.length, context);
    }

    private static Trade withoutHeavyFields(Trade t) {
        return new Trade(
                t.id(),
                t.orderNumber(),
                t.exchange(),
                t.symbol(),
                t.board(),
                t.brokerSymbol(),
                null,
                t.portfolio(),
                t.comment(),
                t.time(),
                t.quantity(),
                t.quantityUnits(),
                t.price(),
                null,
                t.accruedInterest(),
                t.side(),
                t.existing(),
                t.commission(),
                t.repo(),
                t.volume(),
                null);
    }

    private static Position withoutLots(Position p) {
        return new Position(
                p.exchange(),
                p.symbol(),
                p.brokerSymbol(),
                p.portfolio(),
                p.shortName(),
                p.volume(),
                p.currentVolume(),
                p.averagePrice(),
                p.lotSize(),
                p.quantityUnits(),
                p.openQuantityUnits(),
                p.quantityT0Units(),
                p.quantityT1Units(),
                p.quantityT2Units(),
                p.quantityTFutureUnits(),
                null,
                null,
                null,
                null,
                null,
                p.dailyUnrealisedPl(),
                p.unrealisedPl(),
                p.currency(),
                p.existing());
    }
}
