package io.github.camelalor;

import io.github.camelalor.stream.SubscriptionStatus;
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
        SessionStatus status = session.status();
        List<SubscriptionStatus> subscriptions = consumer.statuses();
        HealthDetails.ofSession(status, builder);
        status.streams().forEach(link -> HealthDetails.ofLink(status, link, builder));
        subscriptions.forEach(each -> HealthDetails.ofSubscription(each, builder));
        HealthDetails.conclude(new Troubles(status).ofSubscriptions(subscriptions), builder);
    }
}
