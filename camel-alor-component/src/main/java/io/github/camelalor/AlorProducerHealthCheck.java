package io.github.camelalor;

import io.github.camelalor.order.Transport;
import java.util.List;
import java.util.Map;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;
import org.apache.camel.util.URISupport;

/** Says whether what a producer is given can reach the broker, and if not, why: in words, and without any token. */
final class AlorProducerHealthCheck extends AbstractHealthCheck {

    private final SessionProducer producer;
    private final Transport transport;

    AlorProducerHealthCheck(SessionProducer producer, Transport transport) {
        super("camel", "alor-producer-" + id(producer));
        this.producer = producer;
        this.transport = transport;
    }

    private static String id(SessionProducer producer) {
        String uri = URISupport.sanitizeUri(producer.getEndpoint().getEndpointUri());
        return producer.getRouteId() == null ? uri : producer.getRouteId() + "-" + uri;
    }

    @Override
    protected void doCall(HealthCheckResultBuilder builder, Map<String, Object> options) {
        AlorSession session = producer.session();
        if (session == null) {
            builder.unknown();
            return;
        }
        SessionStatus status = session.status();
        HealthDetails.ofSession(status, builder);
        HealthDetails.ofSending(status, transport, builder);
        List<String> troubles = new Troubles(status).ofSending(transport, producer.repository(), producer.guarded());
        HealthDetails.conclude(troubles, builder);
    }

    /** Producers of one endpoint and route share the id, and each comes and goes by itself. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
