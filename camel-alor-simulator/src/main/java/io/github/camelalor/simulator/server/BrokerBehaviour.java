package io.github.camelalor.simulator.server;

import io.github.camelalor.simulator.wire.WireRequest;
import io.github.camelalor.simulator.wire.Wording;
import java.util.Objects;
import java.util.Optional;

/**
 * How the broker behaves where its documentation is silent or contradicts itself (protocol H), and its limits (protocol F).
 *
 * <p>The defaults are what was observed on live accounts, or else what the documentation says. May be changed at any time and from any
 * thread; a change holds for whatever comes after it.
 */
public final class BrokerBehaviour {

    private final Wording wording = new Wording();
    private final SubscriptionBehaviour subscriptions = new SubscriptionBehaviour();
    private volatile boolean ackFirst = false;
    private volatile boolean closeOnError = false;
    private volatile boolean emptyGuidOn401 = false;
    private volatile RepeatedRequestId repeatedRequestId = RepeatedRequestId.FIRST_ANSWER;
    private volatile RepeatedGuid repeatedGuid = RepeatedGuid.REFUSE_AND_CLOSE;
    private volatile Refusal beforeAuthorization = Refusal.ANSWER;
    private volatile Refusal underExpiredToken = Refusal.RESET;
    private volatile boolean authorizesExpiredTokens = false;
    private volatile ForeignPortfolio foreignPortfolio = ForeignPortfolio.FORBIDDEN;
    private volatile OverLimit tooManyConnections = OverLimit.ANSWER;
    private volatile int refreshTokenDays = 0;
    private volatile boolean remembersCancels = false;
    private volatile int maxSubscriptions = 5_000;
    private volatile int maxConnections = 10;
    private volatile int maxWaitingFrames = 5_000;
    private volatile boolean conflating = true;
    private volatile int requestsPerSecond = 0;
    private volatile int retryAfterSeconds = 0;
    private volatile SmallFrequency smallFrequency = SmallFrequency.MINIMUM;
    private volatile int maxHistoryBars = 5_000;
    private volatile boolean anonymousOrderNumberAsText = false;
    private volatile boolean shortHistoryName = false;
    private volatile boolean numericStopOrderIds = false;
    private volatile boolean reversedConditions = false;
    private volatile boolean marginRequired = false;
    private volatile boolean asynchronousRejects = false;
    private final AsynchronousRejects provoked = new AsynchronousRejects();

    /** How the broker writes what its documents write in two ways. */
    public Wording wording() {
        return wording;
    }

    /** How subscriptions behave. */
    public SubscriptionBehaviour subscriptions() {
        return subscriptions;
    }

    /** Whether the 200 frame of a subscription comes before its snapshot; live sessions show it after. */
    public boolean ackFirst() {
        return ackFirst;
    }

    /** Sends the 200 frame of a subscription before its snapshot, or after it. */
    public BrokerBehaviour ackFirst(boolean value) {
        ackFirst = value;
        return this;
    }

    /** Whether an error frame on {@code /ws} ends the connection. */
    public boolean closeOnError() {
        return closeOnError;
    }

    /** Ends the connection after an error frame on {@code /ws}, as the documentation says, or goes on, as clients expect. */
    public BrokerBehaviour closeOnError(boolean value) {
        closeOnError = value;
        return this;
    }

    /** Whether a 401 frame on {@code /ws} leaves its {@code requestGuid} empty. */
    public boolean emptyGuidOn401() {
        return emptyGuidOn401;
    }

    /** Leaves the {@code requestGuid} of a 401 frame on {@code /ws} empty, as live sessions show at times. */
    public BrokerBehaviour emptyGuidOn401(boolean value) {
        emptyGuidOn401 = value;
        return this;
    }

    /** The answer to an order whose {@code X-REQID} is known. */
    public RepeatedRequestId repeatedRequestId() {
        return repeatedRequestId;
    }

    /** Sets the answer to an order whose {@code X-REQID} is known. */
    public BrokerBehaviour repeatedRequestId(RepeatedRequestId value) {
        repeatedRequestId = Objects.requireNonNull(value, "repeatedRequestId");
        return this;
    }

    /** What happens to a command whose guid is known. */
    public RepeatedGuid repeatedGuid() {
        return repeatedGuid;
    }

    /** Sets what happens to a command whose guid is known. */
    public BrokerBehaviour repeatedGuid(RepeatedGuid value) {
        repeatedGuid = Objects.requireNonNull(value, "repeatedGuid");
        return this;
    }

    /** What happens to a command before {@code authorize}. */
    public Refusal beforeAuthorization() {
        return beforeAuthorization;
    }

    /** Sets what happens to a command before {@code authorize}. */
    public BrokerBehaviour beforeAuthorization(Refusal value) {
        beforeAuthorization = Objects.requireNonNull(value, "beforeAuthorization");
        return this;
    }

    /** What happens to a command once the token of {@code authorize} has ended. */
    public Refusal underExpiredToken() {
        return underExpiredToken;
    }

    /** Sets what happens to a command once the token of {@code authorize} has ended. */
    public BrokerBehaviour underExpiredToken(Refusal value) {
        underExpiredToken = Objects.requireNonNull(value, "underExpiredToken");
        return this;
    }

    /** Whether {@code authorize} takes a token that has ended. */
    public boolean authorizesExpiredTokens() {
        return authorizesExpiredTokens;
    }

    /** Takes a token that has ended at {@code authorize}, so that only the next command fails (protocol G.2). */
    public BrokerBehaviour authorizesExpiredTokens(boolean value) {
        authorizesExpiredTokens = value;
        return this;
    }

    /** How the WebSockets refuse a token that is not good for the portfolio. */
    public ForeignPortfolio foreignPortfolio() {
        return foreignPortfolio;
    }

    /** Sets how the WebSockets refuse a token that is not good for the portfolio. */
    public BrokerBehaviour foreignPortfolio(ForeignPortfolio value) {
        foreignPortfolio = Objects.requireNonNull(value, "foreignPortfolio");
        return this;
    }

    /** Whether the request id of a cancellation counts. */
    public boolean remembersCancels() {
        return remembersCancels;
    }

    /** Answers a cancellation whose {@code X-REQID} is known as an order, or cancels again, as the id is not documented for it. */
    public BrokerBehaviour remembersCancels(boolean value) {
        remembersCancels = value;
        return this;
    }

    /** How many days after the start refresh tokens are good; 0 for ever. */
    public int refreshTokenDays() {
        return refreshTokenDays;
    }

    /** Limits the days after the start that refresh tokens are good; 0 for ever. */
    public BrokerBehaviour refreshTokenDays(int value) {
        refreshTokenDays = atLeast(0, value, "refreshTokenDays");
        return this;
    }

    /** How many subscriptions a session may hold. */
    public int maxSubscriptions() {
        return maxSubscriptions;
    }

    /** Limits the subscriptions of a session. */
    public BrokerBehaviour maxSubscriptions(int value) {
        maxSubscriptions = atLeast(1, value, "maxSubscriptions");
        return this;
    }

    /** How many WebSockets of both kinds may be open. */
    public int maxConnections() {
        return maxConnections;
    }

    /** How a WebSocket above the limit is refused. */
    public OverLimit tooManyConnections() {
        return tooManyConnections;
    }

    /** Sets how a WebSocket above the limit is refused. */
    public BrokerBehaviour tooManyConnections(OverLimit value) {
        tooManyConnections = Objects.requireNonNull(value, "tooManyConnections");
        return this;
    }

    /** Limits the WebSockets, both kinds together. */
    public BrokerBehaviour maxConnections(int value) {
        maxConnections = atLeast(1, value, "maxConnections");
        return this;
    }

    /** How many frames may wait for a slow client before its session is dropped. */
    public int maxWaitingFrames() {
        return maxWaitingFrames;
    }

    /** Limits the frames that wait for a slow client. */
    public BrokerBehaviour maxWaitingFrames(int value) {
        maxWaitingFrames = atLeast(1, value, "maxWaitingFrames");
        return this;
    }

    /** Whether a book is sent once per interval at most. */
    public boolean conflating() {
        return conflating;
    }

    /** Sends a book once per interval at most, as the broker does, or at each change, which no broker does but a load test may want. */
    public BrokerBehaviour conflating(boolean value) {
        conflating = value;
        return this;
    }

    /** How many HTTP requests a second are answered before 429; 0 for all. */
    public int requestsPerSecond() {
        return requestsPerSecond;
    }

    /** Limits the HTTP requests a second; 0 for no limit. */
    public BrokerBehaviour requestsPerSecond(int value) {
        requestsPerSecond = atLeast(0, value, "requestsPerSecond");
        return this;
    }

    /** The seconds in the {@code Retry-After} of a 429; 0 for no such header. */
    public int retryAfterSeconds() {
        return retryAfterSeconds;
    }

    /** Sets the seconds in the {@code Retry-After} of a 429; 0 for no such header. */
    public BrokerBehaviour retryAfterSeconds(int value) {
        retryAfterSeconds = atLeast(0, value, "retryAfterSeconds");
        return this;
    }

    /** What an interval becomes that is shorter than its format allows. */
    public SmallFrequency smallFrequency() {
        return smallFrequency;
    }

    /** Sets what an interval becomes that is shorter than its format allows. */
    public BrokerBehaviour smallFrequency(SmallFrequency value) {
        smallFrequency = Objects.requireNonNull(value, "smallFrequency");
        return this;
    }

    /** How many past candles a subscription is sent at most. */
    public int maxHistoryBars() {
        return maxHistoryBars;
    }

    /** Limits the past candles that a subscription is sent to the newest so many (protocol C.5). */
    public BrokerBehaviour maxHistoryBars(int value) {
        maxHistoryBars = atLeast(1, value, "maxHistoryBars");
        return this;
    }

    /** Whether the order number of an anonymous trade is text. */
    public boolean anonymousOrderNumberAsText() {
        return anonymousOrderNumberAsText;
    }

    /** Writes the order number of an anonymous trade as text, as the schema says, or as a number, as the samples show. */
    public BrokerBehaviour anonymousOrderNumberAsText(boolean value) {
        anonymousOrderNumberAsText = value;
        return this;
    }

    /** Whether the list of candles in a Slim history is called {@code h}. */
    public boolean shortHistoryName() {
        return shortHistoryName;
    }

    /** Calls the list of candles in a Slim history {@code h}, as the sample shows, or {@code history}, as the schema says. */
    public BrokerBehaviour shortHistoryName(boolean value) {
        shortHistoryName = value;
        return this;
    }

    /** Milliseconds between two frames of a state; 0 to send each. */
    int interval(WireRequest request) {
        return conflating ? request.frequency(smallFrequency == SmallFrequency.DEFAULT) : 0;
    }

    /** Whether ids of stop orders are JSON numbers over HTTP and in the deprecated subscription. */
    public boolean numericStopOrderIds() {
        return numericStopOrderIds;
    }

    /** Writes ids of stop orders over HTTP and in the deprecated subscription as JSON numbers, as in the samples, or as strings, as in the schemas. */
    public BrokerBehaviour numericStopOrderIds(boolean value) {
        numericStopOrderIds = value;
        return this;
    }

    /** Whether the condition of a stop order says how its trigger price stands to the market price. */
    public boolean reversedConditions() {
        return reversedConditions;
    }

    /** Reads conditions of new stop orders as the Russian documentation words them, trigger price first, or as clients take them. */
    public BrokerBehaviour reversedConditions(boolean value) {
        reversedConditions = value;
        return this;
    }

    /** Whether {@code allowMargin} must be true for derivatives and for conditional orders. */
    public boolean marginRequired() {
        return marginRequired;
    }

    /** Asks for {@code allowMargin} with derivatives and conditional orders, as the broker does of clients of the lowest risk level. */
    public BrokerBehaviour marginRequired(boolean value) {
        marginRequired = value;
        return this;
    }

    /** Whether an order that the trading system refuses is answered with a number first and rejected by an event then. */
    public boolean asynchronousRejects() {
        return asynchronousRejects;
    }

    /** Answers an order that the trading system refuses with a number and rejects it by an event then, or refuses it at once. */
    public BrokerBehaviour asynchronousRejects(boolean value) {
        asynchronousRejects = value;
        return this;
    }

    /**
     * Answers so many of the next market and limit orders with a number and rejects them by an event then, good as they may be.
     *
     * @param reason what the comment of a rejected order says
     */
    public BrokerBehaviour rejectAsynchronously(int orders, String reason) {
        provoked.expect(atLeast(0, orders, "orders"), Objects.requireNonNull(reason, "reason"));
        return this;
    }

    /** The reason to reject the next order with, if it is to be; each call counts as one order. */
    Optional<String> nextAsynchronousReject() {
        return provoked.next();
    }

    static int atLeast(int least, int value, String name) {
        if (value < least) {
            throw new IllegalArgumentException(name + " must be at least " + least + ", not " + value);
        }
        return value;
    }
}
