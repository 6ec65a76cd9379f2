package io.github.camelalor.simulator.server;

import static io.github.camelalor.simulator.server.Knob.choice;
import static io.github.camelalor.simulator.server.Knob.flag;
import static io.github.camelalor.simulator.server.Knob.number;

import io.github.camelalor.simulator.wire.Wording;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everything about a {@link BrokerBehaviour} that can be chosen by name: on the command line, and in the documents. */
public final class Knobs {

    private static final Function<BrokerBehaviour, BrokerBehaviour> BROKER = Function.identity();
    private static final Function<BrokerBehaviour, SubscriptionBehaviour> STREAM = BrokerBehaviour::subscriptions;
    private static final Function<BrokerBehaviour, Wording> WORDING = BrokerBehaviour::wording;

    private static final List<Knob> ALL = List.of(
            choice(
                    "repeatedRequestId",
                    "H.1",
                    RepeatedRequestId.class,
                    "the answer to an order whose `X-REQID` is known",
                    BROKER,
                    BrokerBehaviour::repeatedRequestId,
                    BrokerBehaviour::repeatedRequestId),
            choice(
                    "repeatedGuid",
                    "H.2",
                    RepeatedGuid.class,
                    "what happens to a command whose guid is known",
                    BROKER,
                    BrokerBehaviour::repeatedGuid,
                    BrokerBehaviour::repeatedGuid),
            choice(
                    "repeatedSubscription",
                    "H.2",
                    RepeatedSubscription.class,
                    "what happens to a subscription whose guid is subscribed already",
                    STREAM,
                    SubscriptionBehaviour::repeated,
                    SubscriptionBehaviour::repeated),
            flag(
                    "closeOnError",
                    "H.3",
                    "an error frame on `/ws` ends the connection",
                    BROKER,
                    BrokerBehaviour::closeOnError,
                    BrokerBehaviour::closeOnError),
            flag(
                    "subscriptionsEndWithToken",
                    "H.4",
                    "a subscription ends with a 401 frame when its token does",
                    STREAM,
                    SubscriptionBehaviour::endsWithToken,
                    SubscriptionBehaviour::endsWithToken),
            choice(
                    "underExpiredToken",
                    "H.5",
                    Refusal.class,
                    "what happens to a command once the token of `authorize` has ended",
                    BROKER,
                    BrokerBehaviour::underExpiredToken,
                    BrokerBehaviour::underExpiredToken),
            flag(
                    "authorizesExpiredTokens",
                    "H.5",
                    "`authorize` takes a token that has ended",
                    BROKER,
                    BrokerBehaviour::authorizesExpiredTokens,
                    BrokerBehaviour::authorizesExpiredTokens),
            choice(
                    "beforeAuthorization",
                    "H.5",
                    Refusal.class,
                    "what happens to a command before `authorize`",
                    BROKER,
                    BrokerBehaviour::beforeAuthorization,
                    BrokerBehaviour::beforeAuthorization),
            choice(
                    "foreignPortfolio",
                    "H.6",
                    ForeignPortfolio.class,
                    "how the WebSockets refuse a token that is not good for the portfolio",
                    BROKER,
                    BrokerBehaviour::foreignPortfolio,
                    BrokerBehaviour::foreignPortfolio),
            flag(
                    "emptyGuidOn401",
                    "K",
                    "a 401 frame on `/ws` leaves its `requestGuid` empty",
                    BROKER,
                    BrokerBehaviour::emptyGuidOn401,
                    BrokerBehaviour::emptyGuidOn401),
            number(
                    "maxSubscriptions",
                    "H.15",
                    1,
                    "subscriptions of one session",
                    BROKER,
                    BrokerBehaviour::maxSubscriptions,
                    BrokerBehaviour::maxSubscriptions),
            choice(
                    "tooManySubscriptions",
                    "H.7",
                    OverLimit.class,
                    "how a subscription above the limit is refused",
                    STREAM,
                    SubscriptionBehaviour::tooMany,
                    SubscriptionBehaviour::tooMany),
            number(
                    "maxConnections",
                    "H.15",
                    1,
                    "WebSockets of both kinds together",
                    BROKER,
                    BrokerBehaviour::maxConnections,
                    BrokerBehaviour::maxConnections),
            choice(
                    "tooManyConnections",
                    "H.7",
                    OverLimit.class,
                    "how a WebSocket above the limit is refused",
                    BROKER,
                    BrokerBehaviour::tooManyConnections,
                    BrokerBehaviour::tooManyConnections),
            number(
                    "maxWaitingFrames",
                    "F",
                    1,
                    "frames that may wait for a slow client before its session is dropped",
                    BROKER,
                    BrokerBehaviour::maxWaitingFrames,
                    BrokerBehaviour::maxWaitingFrames),
            number(
                    "requestsPerSecond",
                    "H.15",
                    0,
                    "HTTP requests a second and user before 429; 0 for no limit",
                    BROKER,
                    BrokerBehaviour::requestsPerSecond,
                    BrokerBehaviour::requestsPerSecond),
            number(
                    "retryAfterSeconds",
                    "E.4",
                    0,
                    "seconds in the `Retry-After` of a 429; 0 for no such header",
                    BROKER,
                    BrokerBehaviour::retryAfterSeconds,
                    BrokerBehaviour::retryAfterSeconds),
            choice(
                    "smallFrequency",
                    "H.8",
                    SmallFrequency.class,
                    "what becomes of a frequency below the minimum of its format",
                    BROKER,
                    BrokerBehaviour::smallFrequency,
                    BrokerBehaviour::smallFrequency),
            flag(
                    "conflating",
                    "C.3",
                    "a state is sent once per interval at most, not at each change",
                    BROKER,
                    BrokerBehaviour::conflating,
                    BrokerBehaviour::conflating),
            number(
                    "maxDepth",
                    "H.12",
                    1,
                    "levels of a book that are given at most, up to 50",
                    STREAM,
                    SubscriptionBehaviour::maxDepth,
                    SubscriptionBehaviour::maxDepth),
            number(
                    "maxHistoryBars",
                    "C.5",
                    1,
                    "past candles that a subscription is sent at most",
                    BROKER,
                    BrokerBehaviour::maxHistoryBars,
                    BrokerBehaviour::maxHistoryBars),
            flag(
                    "reversedConditions",
                    "H.11",
                    "the condition of a stop order says how its trigger price stands to the market price, as the Russian documentation words it",
                    BROKER,
                    BrokerBehaviour::reversedConditions,
                    BrokerBehaviour::reversedConditions),
            flag(
                    "numericStopOrderIds",
                    "H.13",
                    "ids of stop orders are numbers over HTTP and in the deprecated subscription",
                    BROKER,
                    BrokerBehaviour::numericStopOrderIds,
                    BrokerBehaviour::numericStopOrderIds),
            flag(
                    "anonymousOrderNumberAsText",
                    "H.13",
                    "the order number of an anonymous trade is text, not a number",
                    BROKER,
                    BrokerBehaviour::anonymousOrderNumberAsText,
                    BrokerBehaviour::anonymousOrderNumberAsText),
            flag(
                    "shortHistoryName",
                    "H.14",
                    "the candles of a slim history are called `h`, not `history`",
                    BROKER,
                    BrokerBehaviour::shortHistoryName,
                    BrokerBehaviour::shortHistoryName),
            flag(
                    "bp2v",
                    "H.14",
                    "the buying powers of a slim summary are called `bp2v`, not `bpv2`",
                    WORDING,
                    Wording::bp2v,
                    Wording::bp2v),
            flag(
                    "loneObjects",
                    "H.14",
                    "one past anonymous trade and one risk rate are written without an array",
                    WORDING,
                    Wording::loneObjects,
                    Wording::loneObjects),
            flag(
                    "marginRequired",
                    "D.3",
                    "`allowMargin` must be true for derivatives and for conditional orders",
                    BROKER,
                    BrokerBehaviour::marginRequired,
                    BrokerBehaviour::marginRequired),
            flag(
                    "asynchronousRejects",
                    "D.2",
                    "an order that the trading system refuses is answered with a number and rejected by an event",
                    BROKER,
                    BrokerBehaviour::asynchronousRejects,
                    BrokerBehaviour::asynchronousRejects),
            number(
                    "refreshTokenDays",
                    "H.18",
                    0,
                    "days that refresh tokens are good for; 0 for no end",
                    BROKER,
                    BrokerBehaviour::refreshTokenDays,
                    BrokerBehaviour::refreshTokenDays),
            flag(
                    "ackFirst",
                    "H.19",
                    "the 200 frame of a subscription comes before its snapshot",
                    BROKER,
                    BrokerBehaviour::ackFirst,
                    BrokerBehaviour::ackFirst),
            number(
                    "snapshotDelay",
                    "H.19",
                    0,
                    "milliseconds by which a snapshot is late, so that news of a portfolio overtakes its own",
                    STREAM,
                    SubscriptionBehaviour::snapshotDelay,
                    SubscriptionBehaviour::snapshotDelay),
            flag(
                    "remembersCancels",
                    "H.20",
                    "a cancellation whose `X-REQID` is known is answered like such an order",
                    BROKER,
                    BrokerBehaviour::remembersCancels,
                    BrokerBehaviour::remembersCancels));

    private Knobs() {}

    /** All of them, in the order of the protocol. */
    public static List<Knob> all() {
        return ALL;
    }

    /**
     * Chooses one by a text such as {@code ackFirst=true}; names and words may be in any case.
     *
     * @throws IllegalArgumentException if there is no such name or it does not take the value; the message names what is allowed
     */
    public static void choose(BrokerBehaviour behaviour, String assignment) {
        int equals = assignment.indexOf('=');
        if (equals < 0) {
            throw new IllegalArgumentException("A behaviour is name=value, not '" + assignment + "'");
        }
        String name = assignment.substring(0, equals).trim();
        Knob knob = ALL.stream()
                .filter(each -> each.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no behaviour '" + name + "'; there are "
                        + ALL.stream().map(Knob::name).sorted().collect(Collectors.joining(", "))));
        knob.choice().accept(behaviour, assignment.substring(equals + 1).trim());
    }
}
