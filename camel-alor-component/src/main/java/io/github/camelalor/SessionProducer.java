package io.github.camelalor;

import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultAsyncProducer;

/** A producer that uses the session of its account from its start to its stop. */
abstract class SessionProducer extends DefaultAsyncProducer {

    private final AlorEndpoint endpoint;
    private volatile AlorSession session;

    SessionProducer(AlorEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        session = endpoint.getComponent().acquire(endpoint.getConfiguration());
        opened(session);
    }

    /** Is told the session that the producer begins with. */
    void opened(AlorSession current) {}

    @Override
    protected void doStop() throws Exception {
        AlorSession last = session;
        session = null;
        if (last != null) {
            endpoint.getComponent().release(last);
        }
        super.doStop();
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
