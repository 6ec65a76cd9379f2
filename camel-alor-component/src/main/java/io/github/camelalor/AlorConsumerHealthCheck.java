package io.github.camelalor;

import io.github.camelalor.auth.TokenStatus;
import io.github.camelalor.net.LinkState;
import io.github.camelalor.net.LinkStatus;
import io.github.camelalor.stream.SubscriptionState;
import io.github.camelalor.stream.SubscriptionStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;
import org.apache.camel.util.URISupport;

/** Says whether a consumer gets what it subscribed to, and if not, why: in words, and without any token. */
final class AlorConsumerHealthCheck extends AbstractHealthCheck {

    private final AlorConsumer consumer;

    AlorConsumerHealthCheck(AlorConsumer consumer) {
        super("camel", "alor-consumer-" + id(consumer));
        this.consumer = consumer;
    }

    /** A consumer that another component runs, as under {@code master:}, has no route of its own. */
    private static String id(AlorConsumer consumer) {
        return consumer.getRouteId() != null
                ? consumer.getRouteId()
                : URISupport.sanitizeUri(consumer.getEndpoint().getEndpointUri());
    }

    @Override
    protected void doCall(HealthCheckResultBuilder builder, Map<String, Object> options) {
        AlorSession session = consumer.session();
        if (session == null) {
            builder.unknown();
            return;
        }
        List<String> troubles = new ArrayList<>();
        TokenStatus token = session.tokens().status();
        builder.detail("token.state", token.state().name());
        if (token.problem() != null && token.state() != TokenStatus.State.VALID) {
            troubles.add(token.problem());
        }
        for (LinkStatus link : session.streams().links()) {
            builder.detail("link." + link.name(), link.state().name());
            if (link.state() != LinkState.LIVE && link.last() != null) {
                troubles.add(link.name() + ": " + link.last());
            }
        }
        for (SubscriptionStatus subscription : consumer.statuses()) {
            builder.detail(
                    "subscription." + subscription.name(), subscription.state().name());
            if (subscription.state() == SubscriptionState.REFUSED) {
                troubles.add(subscription.problem());
            } else if (subscription.state() != SubscriptionState.ACTIVE && troubles.isEmpty()) {
                troubles.add(subscription.name() + " is not subscribed yet");
            }
        }
        if (troubles.isEmpty()) {
            builder.up();
        } else {
            builder.message(String.join("; ", troubles)).down();
        }
    }
}
