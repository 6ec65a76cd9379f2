package io.github.camelalor.net;

import java.io.IOException;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.client5.http.impl.ChainElement;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;

/**
 * Asks whether a request may leave once its connection is there, and before its first byte is written: waiting for a
 * connection may take seconds.
 */
public final class LastMoment implements ExecChainHandler {

    private LastMoment() {}

    /** Makes the clients of a builder ask; without this, a gateway asks a little earlier or later. */
    public static HttpClientBuilder ask(HttpClientBuilder builder) {
        return builder.addExecInterceptorBefore(
                ChainElement.MAIN_TRANSPORT.name(), LastMoment.class.getName(), new LastMoment());
    }

    @Override
    public ClassicHttpResponse execute(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        if (scope.originalRequest instanceof Request leaving) {
            leaving.leave();
        }
        return chain.proceed(request, scope);
    }
}
