package io.github.camelalor.codec;

import io.github.camelalor.model.OrderBook;

/** Reads order books: by the scanner where it is sure, else by Jackson. */
final class OrderBookReader implements EventReader<OrderBook> {

    @Override
    public OrderBook read(byte[] bytes, int from, int to, EventContext context) throws CodecException {
        OrderBook book = new OrderBookScanner(bytes, from, to).scan(context);
        return book != null ? book : OrderBookWire.READER.read(bytes, from, to, context);
    }
}
