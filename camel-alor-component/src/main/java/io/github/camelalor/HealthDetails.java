package io.github.camelalor;

import io.github.camelalor.net.LinkStatus;
import io.github.camelalor.order.Transport;
import io.github.camelalor.stream.SubscriptionStatus;
import java.util.List;
import org.apache.camel.health.HealthCheckResultBuilder;

/** Writes a session into the results of health checks. */
final class HealthDetails {

    private HealthDetails() {}

    /** Tells what everybody who uses the session depends on. */
    static void ofSession(SessionStatus session, HealthCheckResultBuilder builder) {
        builder.detail("session", session.name().toString());
        builder.detail("token.state", session.token().state().name());
        builder.detail("token.remaining", Seconds.of(session.token().remaining().toNanos()));
    }

    static void ofLink(SessionStatus session, LinkStatus link, HealthCheckResultBuilder builder) {
        String prefix = "link." + link.name();
        builder.detail(prefix, link.state().name());
        builder.detail(prefix + ".age", Seconds.of(session.now() - link.since()));
        if (link.last() != null) {
            builder.detail(prefix + ".last", link.last().toString());
        }
    }

    static void ofSubscription(SubscriptionStatus subscription, HealthCheckResultBuilder builder) {
        String prefix = "subscription." + subscription.name();
        builder.detail(prefix, subscription.state().name());
        builder.detail(prefix + ".waiting", subscription.waiting());
        if (subscription.age() >= 0) {
            builder.detail(prefix + ".age", Seconds.of(subscription.age()));
        }
    }

    static void ofSending(SessionStatus session, Transport transport, HealthCheckResultBuilder builder) {
        builder.detail("transport", transport.name());
        builder.detail("orders.inFlight", session.orders().inFlight());
        session.orders()
                .outcomes()
                .forEach((outcome, count) -> builder.detail("outcomes." + SessionFacts.camelCase(outcome), count));
        if (transport == Transport.WEBSOCKET) {
            ofLink(session, session.orders().link(), builder);
        } else if (session.api().problem() != null) {
            builder.detail("api.problem", session.api().problem());
        }
    }

    /** Ends a check: up where there are no troubles, down with them otherwise. */
    static void conclude(List<String> troubles, HealthCheckResultBuilder builder) {
        if (troubles.isEmpty()) {
            builder.up();
        } else {
            builder.message(String.join("; ", troubles)).down();
        }
    }
}
