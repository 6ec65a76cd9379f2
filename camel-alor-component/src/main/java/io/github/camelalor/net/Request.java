package io.github.camelalor.net;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.function.BooleanSupplier;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;
import org.apache.hc.core5.http.io.entity.StringEntity;

/** A request that asks once, as late as it can, whether it may leave; for one thread. */
final class Request extends HttpUriRequestBase {

    private static final long serialVersionUID = 1L;

    private final transient BooleanSupplier mayLeave;
    private Boolean answer;

    Request(String method, URI uri, BooleanSupplier mayLeave) {
        super(method, uri);
        this.mayLeave = mayLeave;
    }

    /**
     * Asks, unless that has been done.
     *
     * @throws NotSentException if it must not leave
     */
    void leave() throws NotSentException {
        if (answer == null) {
            answer = mayLeave.getAsBoolean();
        }
        if (!answer) {
            throw new NotSentException(getMethod() + " " + getRequestUri() + " was not sent: it was held back", null);
        }
    }

    /** Sets a body, not a byte of which is written unless the request may leave. */
    void body(String json) {
        setEntity(new HttpEntityWrapper(new StringEntity(json, ContentType.APPLICATION_JSON)) {

            @Override
            public void writeTo(OutputStream out) throws IOException {
                leave();
                super.writeTo(out);
            }
        });
    }
}
