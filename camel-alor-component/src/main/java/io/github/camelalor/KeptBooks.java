package io.github.camelalor;

import io.github.camelalor.model.OrderBook;
import io.github.camelalor.order.LastBooks;
import io.github.camelalor.stream.Arrival;
import io.github.camelalor.stream.EventStream;
import io.github.camelalor.stream.Outlet;
import java.util.Map;

/** Books on their way into a route, of which the guard keeps the last one, whatever the book policy makes of it. */
final class KeptBooks implements EventStream<OrderBook> {

    private final EventStream<OrderBook> books;
    private final LastBooks.Feed feed;

    KeptBooks(EventStream<OrderBook> books, LastBooks.Feed feed) {
        this.books = books;
        this.feed = feed;
    }

    @Override
    public Map<String, Object> fields() {
        return books.fields();
    }

    @Override
    public void requested() {
        books.requested();
    }

    @Override
    public void answered(long at) {
        books.answered(at);
    }

    @Override
    public void take(Arrival<OrderBook> arrival, Outlet<OrderBook> outlet) {
        feed.came(arrival.event(), arrival.at());
        books.take(arrival, outlet);
    }

    @Override
    public void interrupted(long heardUntil) {
        feed.lost();
        books.interrupted(heardUntil);
    }

    @Override
    public boolean full() {
        return books.full();
    }

    @Override
    public void roomy(Outlet<OrderBook> outlet) {
        books.roomy(outlet);
    }
}
