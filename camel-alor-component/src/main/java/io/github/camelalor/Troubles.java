package io.github.camelalor;

import io.github.camelalor.auth.TokenStatus;
import io.github.camelalor.net.LinkStatus;
import io.github.camelalor.order.Transport;
import io.github.camelalor.stream.SubscriptionState;
import io.github.camelalor.stream.SubscriptionStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a session, in words and without any token; nothing where all is well. */
final class Troubles {

    /** An API that nobody has asked for so long may well be there again: only the next call can tell. */
    private static final long REMEMBERED = Duration.ofMinutes(1).toNanos();

    private final SessionStatus session;

    Troubles(SessionStatus session) {
        this.session = session;
    }

    /** Returns all troubles of the session. */
    List<String> all() {
        List<String> all = ofSubscriptions(session.subscriptions());
        down(session.orders().link(), all);
        api(all);
        pause(all);
        killed(all);
        session.journals().forEach(journal -> journal(journal, all));
        return all;
    }

    /** Returns what keeps some of its subscriptions from getting their events. */
    List<String> ofSubscriptions(List<SubscriptionStatus> subscriptions) {
        List<String> troubles = new ArrayList<>();
        token(troubles);
        session.streams().forEach(link -> down(link, troubles));
        for (SubscriptionStatus subscription : subscriptions) {
            if (subscription.state() == SubscriptionState.REFUSED) {
                troubles.add(subscription.problem());
            } else if (subscription.state() != SubscriptionState.ACTIVE && troubles.isEmpty()) {
                troubles.add(subscription.name() + " is not subscribed yet");
            }
        }
        return troubles;
    }

    /**
     * Returns what keeps orders and questions from reaching the broker by a path.
     *
     * @param repository name of the one that orders are noted in first; null for none
     * @param guarded whether the guard stands before them
     */
    List<String> ofSending(Transport transport, String repository, boolean guarded) {
        List<String> troubles = new ArrayList<>();
        token(troubles);
        if (transport == Transport.WEBSOCKET) {
            down(session.orders().link(), troubles);
        } else {
            api(troubles);
        }
        pause(troubles);
        if (guarded) {
            killed(troubles);
        }
        session.journals().stream()
                .filter(journal -> journal.name().equals(repository))
                .forEach(journal -> journal(journal, troubles));
        return troubles;
    }

    private void token(List<String> troubles) {
        TokenStatus token = session.token();
        if (token.problem() != null && token.state() != TokenStatus.State.VALID) {
            troubles.add(token.problem());
        }
    }

    private void down(LinkStatus link, List<String> troubles) {
        // One that connects for the first time, and has not failed yet, is no trouble.
        if (link.down() && link.last() != null) {
            troubles.add(link.name() + " has been down for " + Seconds.text(session.now() - link.downSince()) + ": "
                    + link.last());
        }
    }

    private void pause(List<String> troubles) {
        long pause = session.limiter().pausedFor().toNanos();
        if (pause > 0) {
            troubles.add("Nothing leaves for another " + Seconds.text(pause)
                    + ", as the broker answered that there were too many requests (429)");
        }
    }

    private void killed(List<String> troubles) {
        if (session.guard().killed()) {
            troubles.add("The kill switch is on; only cancels leave");
        }
    }

    private void journal(JournalStatus journal, List<String> troubles) {
        if (journal.problem() != null) {
            troubles.add("The repository of request ids " + journal.name() + " has failed " + journal.failures()
                    + " times running, last " + Seconds.text(session.now() - journal.at()) + " ago: "
                    + journal.problem());
        }
    }

    private void api(List<String> troubles) {
        long age = session.now() - session.api().at();
        if (session.api().problem() != null && age < REMEMBERED) {
            troubles.add("The HTTP API did not answer " + session.api().failures() + " times running, last "
                    + Seconds.text(age) + " ago: " + session.api().problem());
        }
    }
}
