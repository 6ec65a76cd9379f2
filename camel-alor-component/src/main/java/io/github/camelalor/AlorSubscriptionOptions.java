package io.github.camelalor;

import io.github.camelalor.stream.Overflow;
import java.util.List;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** The options of endpoints that only consumers have. */
@UriParams
public class AlorSubscriptionOptions {

    @UriParam(label = "consumer")
    private Integer frequency;

    @UriParam(label = "consumer", defaultValue = "false")
    private boolean skipHistory;

    @UriParam(label = "consumer")
    private String orderStatuses;

    @UriParam(label = "consumer", defaultValue = "false")
    private boolean finishedOnly;

    @UriParam(label = "consumer")
    private AlorInstrumentUpdates updates;

    @UriParam(label = "consumer")
    private Overflow overflow;

    @UriParam(label = "consumer,advanced", defaultValue = "1000")
    private int queueSize = 1_000;

    @UriParam(label = "consumer", defaultValue = "flag")
    private AlorBookPolicy bookPolicy = AlorBookPolicy.flag;

    List<String> orderStatusList() {
        return orderStatuses == null ? null : AlorEndpoint.commaSeparated(orderStatuses);
    }

    public Integer getFrequency() {
        return frequency;
    }

    /**
     * Shortest time between two events of an order book, a bar or quotes in milliseconds; the broker leaves out the states
     * between. The broker's default is 175; the least is 25 for Simple, 10 for Slim, 500 for Heavy. 0 leaves it to the
     * broker how often it sends at most.
     */
    public void setFrequency(Integer frequency) {
        this.frequency = frequency;
    }

    public boolean isSkipHistory() {
        return skipHistory;
    }

    /**
     * Whether to leave out what was there before the subscription. What happens in a time without connection is delivered all
     * the same.
     */
    public void setSkipHistory(boolean skipHistory) {
        this.skipHistory = skipHistory;
    }

    public String getOrderStatuses() {
        return orderStatuses;
    }

    /**
     * Statuses of the orders wanted of those that were there before the subscription, separated by commas: working, filled,
     * canceled, rejected. Later updates are not filtered.
     */
    public void setOrderStatuses(String orderStatuses) {
        this.orderStatuses = orderStatuses;
    }

    public boolean isFinishedOnly() {
        return finishedOnly;
    }

    /** Whether to deliver bars only when they are finished, which is known when a later one comes. */
    public void setFinishedOnly(boolean finishedOnly) {
        this.finishedOnly = finishedOnly;
    }

    public AlorInstrumentUpdates getUpdates() {
        return updates;
    }

    /**
     * How updates of instruments are delivered: merged with all that is known of the instrument, or partial, as they came,
     * with null for what has not changed. The default is merged, but partial with body=json, as the broker sends no whole.
     */
    public void setUpdates(AlorInstrumentUpdates updates) {
        this.updates = updates;
    }

    public Overflow getOverflow() {
        return overflow;
    }

    /**
     * What to do when events come faster than the route takes them: LATEST keeps the newest state, BLOCK stops reading the
     * socket. Order books, quotes, summaries and risks keep the latest by default; all other events always block, since each
     * of them matters.
     */
    public void setOverflow(Overflow overflow) {
        this.overflow = overflow;
    }

    public int getQueueSize() {
        return queueSize;
    }

    /** How many events may wait for the route before the socket is no longer read, with overflow=BLOCK. */
    public void setQueueSize(int queueSize) {
        this.queueSize = queueSize;
    }

    public AlorBookPolicy getBookPolicy() {
        return bookPolicy;
    }

    /**
     * What to do with books that are crossed, locked, one-sided, empty, unsorted or older than the last: flag them, drop
     * them, or pass them unseen.
     */
    public void setBookPolicy(AlorBookPolicy bookPolicy) {
        this.bookPolicy = bookPolicy;
    }
}
