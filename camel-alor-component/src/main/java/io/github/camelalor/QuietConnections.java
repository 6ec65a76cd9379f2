package io.github.camelalor;

import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.core5.http.impl.io.SocketHolder;
import org.apache.hc.core5.http.io.HttpConnectionFactory;
import org.apache.hc.core5.http.io.HttpMessageParser;
import org.apache.hc.core5.http.io.SessionInputBuffer;
import org.apache.hc.core5.util.Identifiable;
import org.apache.hc.core5.util.Timeout;

/**
 * Makes HTTP connections that no log listens to, and that are not used again while the server has something to say.
 *
 * <p>Those of the client itself write every byte to the logger {@code org.apache.hc.client5.http.wire}, the refresh token and
 * the access tokens among them. And they take an answer that comes a second time for that to the next request, and so on for
 * every request after it: an order would be told what became of another one.
 */
final class QuietConnections implements HttpConnectionFactory<ManagedHttpClientConnection> {

    private final AtomicLong count = new AtomicLong();

    @Override
    public ManagedHttpClientConnection createConnection(Socket socket) throws IOException {
        Quiet connection = new Quiet("alor-http-" + count.incrementAndGet(), new Parsers());
        if (socket != null) {
            connection.bind(socket);
        }
        return connection;
    }

    private static final class Quiet extends DefaultBHttpClientConnection
            implements ManagedHttpClientConnection, Identifiable {

        /** After so long the server may have closed the connection; looking takes a millisecond. */
        private static final long NANOS_OF_TRUST = TimeUnit.SECONDS.toNanos(2);

        private final String id;
        private final Parsers parsers;
        private Timeout idleTimeout;
        private long idleSince;

        Quiet(String id, Parsers parsers) {
            super(Http1Config.DEFAULT, null, null, null, null, null, parsers);
            this.id = id;
            this.parsers = parsers;
        }

        /** Is asked before each use of a connection that has been used before. */
        @Override
        public boolean isStale() throws IOException {
            return hasUnasked() || System.nanoTime() - idleSince > NANOS_OF_TRUST && super.isStale();
        }

        /** Tells whether there is something to read though every request has been answered. */
        private boolean hasUnasked() throws IOException {
            SocketHolder holder = getSocketHolder();
            return parsers.buffered() > 0
                    || holder != null && (unread(holder.getSocket()) || unread(holder.getBaseSocket()));
        }

        private static boolean unread(Socket socket) throws IOException {
            return socket != null && socket.getInputStream().available() > 0;
        }

        @Override
        public String getId() {
            return id;
        }

        @Override
        public void bind(SSLSocket secured, Socket plain) throws IOException {
            super.bind(new SocketHolder(secured, plain));
        }

        @Override
        public Socket getSocket() {
            SocketHolder holder = getSocketHolder();
            return holder == null ? null : holder.getSocket();
        }

        @Override
        public SSLSession getSSLSession() {
            return getSocket() instanceof SSLSocket secured ? secured.getSession() : null;
        }

        @Override
        public void setSocketTimeout(Timeout timeout) {
            idleTimeout = timeout;
            super.setSocketTimeout(timeout);
        }

        /** While nobody uses the connection, its time-out is off. */
        @Override
        public void passivate() {
            idleSince = System.nanoTime();
            super.setSocketTimeout(Timeout.DISABLED);
        }

        @Override
        public void activate() {
            super.setSocketTimeout(idleTimeout);
        }
    }

    /** Makes the parsers of one connection, and so gets to see what has been read and not parsed. */
    private static final class Parsers extends DefaultHttpResponseParserFactory {

        private SessionInputBuffer buffer;

        @Override
        public HttpMessageParser<ClassicHttpResponse> create() {
            HttpMessageParser<ClassicHttpResponse> parser = super.create();
            return (read, input) -> {
                buffer = read;
                return parser.parse(read, input);
            };
        }

        int buffered() {
            return buffer == null ? 0 : buffer.length();
        }
    }
}
