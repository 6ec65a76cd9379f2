package io.github.camelalor.net;

import io.github.camelalor.time.Timers;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.Configurable;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.util.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends HTTP requests to one server over the client that camel-http made, each exactly once.
 *
 * <p>Neither redirects nor repeats are left to the client: whoever sent an order decides about both. A call fails with
 * {@link NotSentException} when nothing can have left, and with another {@link IOException} when it is not known what
 * the server got.
 */
public final class HttpGateway {

    private static final Logger LOG = LoggerFactory.getLogger(HttpGateway.class);
    private static final int MAX_BODY = 64 * 1024 * 1024;

    private final HttpClient client;
    private final String base;
    private final Executor executor;
    private final Timers timers;
    private final CallLog calls;

    /**
     * Sends to {@code base}.
     *
     * @param client must not repeat requests by itself
     * @param base scheme, host, port and an optional path in front of every call's path
     * @param executor runs the blocking calls and completes their futures; a rejected call counts as not sent
     */
    public HttpGateway(HttpClient client, URI base, Executor executor, Timers timers) {
        this.client = client;
        this.base = base.toString().replaceAll("/+$", "");
        this.executor = executor;
        this.timers = timers;
        this.calls = new CallLog(timers);
    }

    /** Returns how its calls have ended. */
    public GatewayStatus status() {
        return calls.status();
    }

    /** Sends without authorization. */
    public CompletableFuture<HttpReply> send(HttpCall call) {
        return send(call, null);
    }

    /**
     * Sends with an access token.
     *
     * @param token the value of the access token, or null for none
     * @return the answer, whatever its status
     */
    public CompletableFuture<HttpReply> send(HttpCall call, String token) {
        return send(call, token, () -> true);
    }

    /**
     * Sends with an access token what may be held back until the last moment.
     *
     * @param token the value of the access token, or null for none
     * @param mayLeave is asked at most once, before anything leaves, and with a client that {@link LastMoment} asks for not
     *     before there is a connection; a call that it holds back fails with {@link NotSentException}
     * @return the answer, whatever its status
     */
    public CompletableFuture<HttpReply> send(HttpCall call, String token, BooleanSupplier mayLeave) {
        CompletableFuture<HttpReply> answer = new CompletableFuture<>();
        long deadline = timers.nanoTime() + call.timeout().toNanos();
        try {
            executor.execute(() -> exchange(call, token, mayLeave, deadline, answer));
        } catch (RejectedExecutionException e) {
            fail(answer, new NotSentException(call + " was not sent: too many requests are waiting already", e));
        }
        return answer;
    }

    private void exchange(
            HttpCall call, String token, BooleanSupplier mayLeave, long deadline, CompletableFuture<HttpReply> answer) {
        long left = deadline - timers.nanoTime();
        if (left <= 0) {
            fail(
                    answer,
                    new NotSentException(call + " was not sent: it waited for a thread until its time was up", null));
            return;
        }
        Request request;
        try {
            request = request(call, token, mayLeave, left);
        } catch (IllegalArgumentException e) {
            fail(answer, new NotSentException(call + " was not sent: it cannot be written", e));
            return;
        }
        AtomicBoolean overdue = new AtomicBoolean();
        // The response time-out of the client starts anew with every byte; the call's own deadline does not.
        Timers.Timer timer = timers.after(Duration.ofNanos(left), () -> {
            overdue.set(true);
            request.abort();
        });
        try {
            if (call.body() == null) {
                // What has a body asks by it at the latest.
                request.leave();
            }
            HttpReply reply = client.execute(request, response -> read(request, response));
            calls.answered();
            answer.complete(reply);
        } catch (IOException | RuntimeException e) {
            LOG.debug("{} failed: {}", call, e.toString());
            fail(answer, failure(call, e, overdue.get()));
        } finally {
            timer.cancel();
            // Only an Error, which the thread's own handler hears of, leaves the caller without a word until here.
            answer.completeExceptionally(new IOException(call + " broke down"));
        }
    }

    private void fail(CompletableFuture<HttpReply> answer, IOException why) {
        calls.failed(why.getMessage());
        answer.completeExceptionally(why);
    }

    private Request request(HttpCall call, String token, BooleanSupplier mayLeave, long nanos) {
        Request request = new Request(call.method(), URI.create(base + call.target()), mayLeave);
        RequestConfig defaults = client instanceof Configurable configurable ? configurable.getConfig() : null;
        Timeout left = Timeout.ofMilliseconds(Math.max(1, nanos / 1_000_000));
        request.setConfig((defaults == null ? RequestConfig.custom() : RequestConfig.copy(defaults))
                .setResponseTimeout(left)
                .setConnectionRequestTimeout(left)
                .setRedirectsEnabled(false)
                .build());
        request.setHeader("Accept", "application/json");
        call.headers().forEach(request::setHeader);
        if (token != null) {
            request.setHeader(new Bearer(token));
        }
        if (call.body() != null) {
            request.body(call.body());
        }
        return request;
    }

    private static HttpReply read(HttpUriRequestBase request, ClassicHttpResponse response) throws IOException {
        Header retryAfter = response.getFirstHeader("Retry-After");
        HttpEntity entity = response.getEntity();
        byte[] body = new byte[0];
        if (entity != null) {
            try (InputStream content = entity.getContent()) {
                body = content.readNBytes(MAX_BODY + 1);
                if (body.length > MAX_BODY) {
                    // Without this the rest would be read as well, for the sake of the connection.
                    request.abort();
                    throw new IOException("The answer is larger than " + MAX_BODY + " bytes");
                }
            }
        }
        return new HttpReply(response.getCode(), body, retryAfter == null ? null : retryAfter.getValue());
    }

    private static IOException failure(HttpCall call, Exception e, boolean overdue) {
        if (e instanceof NotSentException heldBack) {
            return heldBack;
        }
        if (beforeSending(e)) {
            return new NotSentException(call + " was not sent: " + e, e);
        }
        if (overdue) {
            return new IOException(call + " was not answered within " + call.timeout(), e);
        }
        return new IOException(call + " got no readable answer: " + e, e);
    }

    /** Failures of name lookup, connecting and the TLS handshake come before the first byte of a request. */
    private static boolean beforeSending(Exception e) {
        return e instanceof ConnectException
                || e instanceof ConnectTimeoutException
                || e instanceof NoRouteToHostException
                || e instanceof UnknownHostException
                || e instanceof SSLHandshakeException
                || e instanceof SSLPeerUnverifiedException
                || e instanceof org.apache.hc.core5.http.ConnectionRequestTimeoutException;
    }

    /** The header with the token; the client's own log of headers, which prints them as they are, does not show it. */
    private record Bearer(String token) implements Header {

        @Override
        public String getName() {
            return "Authorization";
        }

        @Override
        public String getValue() {
            return "Bearer " + token;
        }

        @Override
        public boolean isSensitive() {
            return true;
        }

        @Override
        public String toString() {
            return getName() + ": Bearer xxxxxx";
        }
    }
}
