package io.github.camelalor.benchmarks;

import io.github.camelalor.model.Side;
import java.io.IOException;

/** One way of bringing market orders to the broker and getting their receipts; for one thread. */
interface OrderClient extends AutoCloseable {

    /** Makes all ready for the first order. */
    void start(Broker broker) throws Exception;

    /**
     * Orders one lot and waits for the receipt.
     *
     * @return the number of the order; fails if it was not taken
     */
    String order(Side side) throws Exception;

    @Override
    void close() throws IOException;
}
