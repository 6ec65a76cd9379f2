package io.github.camelalor.reliability.soak;

import io.github.camelalor.model.OrderBook;
import io.github.camelalor.stream.ConnectionLostException;
import java.time.Clock;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.apache.camel.Exchange;
import org.apache.camel.spi.ExceptionHandler;

/**
 * Measures how long a route that consumes books goes without.
 *
 * <p>A book is fresh when the exchange made it after the trouble: it cannot have come over the connection before. Trouble that meets trouble
 * is not measured. Thread-safe.
 */
final class BookWatch implements ExceptionHandler {

    /** What was done to the connection. */
    private enum Trouble {
        ENDED,
        HALF_OPEN,
        NOTICED
    }

    private final Timings detection;
    private final Timings recovery;
    private final LongSupplier nanoTime;
    private final Clock clock;
    private long books;
    private Trouble trouble;
    private long since;
    private Instant freshAfter;

    /**
     * Watches one exchange.
     *
     * @param detection takes how long it was until a half-open connection was reported
     * @param recovery takes how long it was from the end of a connection, or the report of a half-open one, to a fresh book
     * @param nanoTime the monotonic clock
     * @param clock the one that books are stamped by
     */
    BookWatch(Timings detection, Timings recovery, LongSupplier nanoTime, Clock clock) {
        this.detection = detection;
        this.recovery = recovery;
        this.nanoTime = nanoTime;
        this.clock = clock;
    }

    synchronized long books() {
        return books;
    }

    /** The connection is about to be ended. */
    void ended() {
        begin(Trouble.ENDED);
    }

    /** The connection is about to become half-open. */
    void halfOpen() {
        begin(Trouble.HALF_OPEN);
    }

    /** Something else is about to happen to the connection that spoils what is being measured. */
    synchronized void disturbed() {
        trouble = null;
    }

    private synchronized void begin(Trouble what) {
        trouble = trouble == null ? what : null;
        since = nanoTime.getAsLong();
        freshAfter = clock.instant();
    }

    synchronized void received(OrderBook book) {
        books++;
        boolean waited = trouble == Trouble.ENDED || trouble == Trouble.NOTICED;
        if (waited && book.time().isAfter(freshAfter)) {
            recovery.add(nanoTime.getAsLong() - since);
            trouble = null;
        }
    }

    /** The loss of the connection was reported. */
    synchronized void lost() {
        if (trouble == Trouble.HALF_OPEN) {
            long now = nanoTime.getAsLong();
            detection.add(now - since);
            since = now;
            trouble = Trouble.NOTICED;
        }
    }

    @Override
    public void handleException(Throwable failure) {
        if (failure instanceof ConnectionLostException) {
            lost();
        }
    }

    @Override
    public void handleException(String message, Throwable failure) {
        handleException(failure);
    }

    @Override
    public void handleException(String message, Exchange exchange, Throwable failure) {
        handleException(failure);
    }
}
