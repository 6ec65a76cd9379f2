package io.github.camelalor.benchmarks;

import java.io.IOException;

/** One way of getting books out of the broker's WebSocket. */
interface Receiver extends AutoCloseable {

    /** Connects and subscribes; from here on each book goes to the tally. */
    void start(Source source, Tally tally) throws Exception;

    @Override
    void close() throws IOException;
}
