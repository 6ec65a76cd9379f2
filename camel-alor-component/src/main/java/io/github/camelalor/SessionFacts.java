package io.github.camelalor;

import io.github.camelalor.model.DenialReason;
import io.github.camelalor.model.Outcome;
import io.github.camelalor.net.LinkStatus;
import io.github.camelalor.order.Guard;
import io.github.camelalor.stream.SubscriptionState;
import io.github.camelalor.stream.SubscriptionStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;

/** The table of everything that is told of a session; whoever shows a session shows what is here, and nothing else. */
final class SessionFacts {

    static final List<Section> SECTIONS = List.of(
            token(),
            api(),
            limiter(),
            connections(),
            streams(),
            orders(),
            outcomes(),
            guard(),
            denials(),
            repositories());

    static final List<Fact<LinkStatus>> LINK = List.of(
            Fact.text("name", "Name of the link", (link, now) -> link.name()),
            Fact.text("state", "Where it stands", (link, now) -> name(link.state())),
            Fact.seconds("age", "How long it has been in that state", (link, now) -> Seconds.of(now - link.since())),
            Fact.seconds(
                    "down",
                    "How long it has been wanted and not there; nothing while it is live or not used",
                    (link, now) -> link.down() ? Seconds.of(now - link.downSince()) : null),
            Fact.counter("attempts", "How many attempts to connect have been made", (link, now) -> link.generation()),
            Fact.counter("connections", "How many of them became live", (link, now) -> link.connections()),
            Fact.text("last", "Why the last connection ended", (link, now) -> text(link.last())));

    static final List<Fact<SubscriptionStatus>> SUBSCRIPTION = List.of(
            Fact.text("name", "What is subscribed", (each, now) -> each.name()),
            Fact.text("guid", "Its id on the wire", (each, now) -> each.guid()),
            Fact.text("state", "Where it stands", (each, now) -> name(each.state())),
            Fact.seconds(
                    "age",
                    "How long ago the last event came; nothing before the first",
                    (each, now) -> each.age() < 0 ? null : Seconds.of(each.age())),
            Fact.gauge("waiting", "Events that wait for the route", (each, now) -> (long) each.waiting()),
            Fact.counter("received", "Events read from the socket", (each, now) -> each.received()),
            Fact.counter("delivered", "Events handed to the route", (each, now) -> each.delivered()),
            Fact.counter(
                    "conflated",
                    "Events replaced by newer ones, or outdated by the loss of the connection, before the route took them",
                    (each, now) -> each.skipped()),
            Fact.counter("dropped", "Events that were read and not wanted", (each, now) -> each.dropped()),
            Fact.counter(
                    "duplicates",
                    "Events that said nothing which had not been delivered before",
                    (each, now) -> each.duplicates()),
            Fact.counter(
                    "gaps",
                    "Times without connection of which not everything could be made up for",
                    (each, now) -> each.gaps()),
            Fact.counter("unreadable", "Frames that could not be read", (each, now) -> each.unreadable()),
            Fact.text("problem", "The refusal, or the lack of an answer", (each, now) -> each.problem()));

    static final List<Fact<JournalStatus>> JOURNAL = List.of(
            Fact.text("name", "Name of the repository", (journal, now) -> journal.name()),
            Fact.gauge("failures", "How often running it has failed", (journal, now) -> journal.failures()),
            Fact.text("problem", "The last of those failures", (journal, now) -> journal.problem()),
            Fact.seconds("age", "How long ago it was used last", (journal, now) -> Seconds.of(now - journal.at())));

    private SessionFacts() {}

    private static Section token() {
        return Section.of(
                "token",
                SessionStatus::token,
                List.of(
                        Fact.text("state", "Where the access token stands", (token, now) -> name(token.state())),
                        Fact.seconds(
                                "remaining",
                                "How long the access token is good for",
                                (token, now) -> Seconds.of(token.remaining().toNanos())),
                        Fact.counter("refreshes", "Access tokens obtained", (token, now) -> token.refreshes()),
                        Fact.gauge("failures", "Attempts failed since the last success", (token, now) ->
                                (long) token.failures()),
                        Fact.text("problem", "The last failure to obtain one", (token, now) -> token.problem())));
    }

    private static Section api() {
        return Section.of(
                "api",
                SessionStatus::api,
                List.of(
                        Fact.counter("calls", "Calls of the HTTP API that have ended", (api, now) -> api.calls()),
                        Fact.gauge(
                                "failures", "Calls running that ended without an answer", (api, now) -> api.failures()),
                        Fact.text("problem", "How the last of those ended", (api, now) -> api.problem())));
    }

    private static Section limiter() {
        return Section.of(
                "limiter",
                SessionStatus::limiter,
                List.of(
                        Fact.gauge("waiting", "Requests that wait for their turn", (limiter, now) ->
                                (long) limiter.waiting()),
                        Fact.gauge("inFlight", "Requests on their way", (limiter, now) -> (long) limiter.inFlight()),
                        Fact.seconds(
                                "pause",
                                "How long nothing leaves yet because the broker asked for it (429); zero if it did not",
                                (limiter, now) -> Seconds.of(limiter.pausedFor().toNanos())),
                        Fact.counter(
                                "refusals",
                                "How often the broker has answered that there were too many requests (429)",
                                (limiter, now) -> limiter.refusals())));
    }

    private static Section guard() {
        return Section.of(
                "guard",
                SessionStatus::guard,
                List.of(
                        Fact.flag("killed", "Whether the kill switch is on", (guard, now) -> guard.killed()),
                        Fact.flag("dryRun", "Whether orders are only tried", (guard, now) -> guard.dryRun()),
                        Fact.text("limits", "What an order may be at most", (guard, now) -> text(guard.limits())),
                        Fact.counter("departures", "Orders and updates let go", (guard, now) -> guard.departures()),
                        Fact.gauge("inLastSecond", "Those of them that left in the last second", (guard, now) ->
                                (long) guard.ordersInLastSecond())));
    }

    private static Section denials() {
        return new Section(
                "denials",
                "reason",
                "Commands that the guard has denied, by reason",
                Guard.REASONS.stream().map(SessionFacts::denial).toList());
    }

    private static Fact<SessionStatus> denial(DenialReason reason) {
        return Fact.counter(
                camelCase(reason),
                "Commands that the guard has denied for " + reason,
                (session, now) -> session.guard().denials().get(reason));
    }

    private static Section repositories() {
        return Section.of(
                "repositories",
                SessionStatus::journals,
                List.of(
                        Fact.gauge("used", "Repositories of request ids in use", (journals, now) ->
                                (long) journals.size()),
                        Fact.gauge("failing", "Those whose last use failed", (journals, now) -> journals.stream()
                                .filter(journal -> journal.problem() != null)
                                .count())));
    }

    private static Section connections() {
        return Section.of(
                "connections",
                SessionStatus::links,
                List.of(
                        Fact.gauge(
                                "live", "WebSocket connections in use", (links, now) -> count(links, LinkStatus::live)),
                        Fact.gauge(
                                "down", "WebSocket connections lost", (links, now) -> count(links, LinkStatus::down)),
                        Fact.counter(
                                "reconnects",
                                "How often a WebSocket connection was there again after it had been lost",
                                (links, now) -> links.stream()
                                        .mapToLong(link -> Math.max(0, link.connections() - 1))
                                        .sum())));
    }

    private static Section streams() {
        return Section.of(
                "streams",
                Function.identity(),
                List.of(
                        Fact.gauge(
                                "subscriptions",
                                "Subscriptions wanted",
                                (session, now) -> count(session, each -> true)),
                        Fact.gauge(
                                "active",
                                "Subscriptions whose events the broker sends",
                                (session, now) -> count(session, SubscriptionState.ACTIVE::equals)),
                        Fact.gauge(
                                "refused",
                                "Subscriptions that the broker refused",
                                (session, now) -> count(session, SubscriptionState.REFUSED::equals)),
                        Fact.counter(
                                "unreadable",
                                "Frames that could not even be assigned to a subscription",
                                (session, now) -> session.unreadable())));
    }

    private static Section orders() {
        return Section.of(
                "orders",
                SessionStatus::orders,
                List.of(
                        Fact.gauge("inFlight", "Commands on their way", (orders, now) -> (long) orders.inFlight()),
                        Fact.counter(
                                "lateAnswers",
                                "Answers over /cws come too late",
                                (orders, now) -> orders.lateAnswers()),
                        Fact.counter(
                                "unreadable",
                                "Frames over /cws that could not be read",
                                (orders, now) -> orders.unreadableFrames())));
    }

    private static Section outcomes() {
        return new Section(
                "outcomes",
                "outcome",
                "Commands that have ended, by outcome",
                Arrays.stream(Outcome.values()).map(SessionFacts::outcome).toList());
    }

    private static Fact<SessionStatus> outcome(Outcome outcome) {
        return Fact.counter(camelCase(outcome), "Commands that ended as " + outcome, (session, now) -> session.orders()
                .outcomes()
                .get(outcome));
    }

    /** Returns the name of a constant as a name of a fact: {@code inDoubt} for {@code IN_DOUBT}. */
    static String camelCase(Enum<?> constant) {
        String[] words = constant.name().toLowerCase(Locale.ROOT).split("_");
        StringBuilder name = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            name.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return name.toString();
    }

    private static long count(List<LinkStatus> links, Predicate<LinkStatus> wanted) {
        return links.stream().filter(wanted).count();
    }

    private static long count(SessionStatus session, Predicate<SubscriptionState> wanted) {
        return session.subscriptions().stream()
                .map(SubscriptionStatus::state)
                .filter(wanted)
                .count();
    }

    private static String name(Enum<?> constant) {
        return constant.name();
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
