package io.github.camelalor;

import io.github.camelalor.order.Transport;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.WritableHealthCheckRepository;
import org.apache.camel.spi.RouteIdAware;
import org.apache.camel.support.DefaultAsyncProducer;

/** A producer that uses the session of its account from its start to its stop. */
abstract class SessionProducer extends DefaultAsyncProducer implements RouteIdAware {

    private final AlorEndpoint endpoint;
    private volatile AlorSession session;
    private String routeId;
    private WritableHealthCheckRepository checks;
    private AlorProducerHealthCheck check;

    SessionProducer(AlorEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        session = endpoint.getComponent().acquire(endpoint.getConfiguration());
        opened(session);
        register();
    }

    /** Camel's rule for producers: there is a check where the application has the repository for them. */
    private void register() {
        checks = HealthCheckHelper.getHealthCheckRepository(
                endpoint.getCamelContext(), "producers", WritableHealthCheckRepository.class);
        if (checks != null && endpoint.getComponent().isHealthCheckProducerEnabled()) {
            check = new AlorProducerHealthCheck(this, transport());
            checks.addHealthCheck(check);
        }
    }

    /** Is told the session that the producer begins with. */
    void opened(AlorSession current) {}

    @Override
    protected void doStop() throws Exception {
        if (check != null) {
            checks.removeHealthCheck(check);
            check = null;
        }
        AlorSession last = session;
        session = null;
        if (last != null) {
            endpoint.getComponent().release(last);
        }
        super.doStop();
    }

    /** Returns the session in use, or null when stopped. */
    AlorSession session() {
        return session;
    }

    /** Returns the path that messages take unless they say otherwise. */
    Transport transport() {
        return Transport.HTTP;
    }

    /** Tells whether the guard stands before what it sends, as it does before orders. */
    boolean guarded() {
        return true;
    }

    /** Returns the name of the repository that orders are noted in before they leave; null for none. */
    String repository() {
        return null;
    }

    @Override
    public String getRouteId() {
        return routeId;
    }

    @Override
    public void setRouteId(String routeId) {
        this.routeId = routeId;
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        AlorSession current = session;
        if (current == null) {
            exchange.setException(
                    new IllegalStateException("The endpoint " + endpoint + " is stopped; nothing was sent"));
            callback.done(true);
            return true;
        }
        return process(exchange, current, callback);
    }

    /** Processes an exchange; the session is one that is open, or was a moment ago. */
    abstract boolean process(Exchange exchange, AlorSession current, AsyncCallback callback);
}
