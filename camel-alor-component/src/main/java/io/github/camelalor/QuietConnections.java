package io.github.camelalor;

import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.SocketHolder;
import org.apache.hc.core5.http.io.HttpConnectionFactory;
import org.apache.hc.core5.util.Identifiable;
import org.apache.hc.core5.util.Timeout;

/**
 * Makes HTTP connections that no log listens to.
 *
 * <p>Those of the client itself write every byte to the logger {@code org.apache.hc.client5.http.wire}, the refresh token and
 * the access tokens among them.
 */
final class QuietConnections implements HttpConnectionFactory<ManagedHttpClientConnection> {

    private final AtomicLong count = new AtomicLong();

    @Override
    public ManagedHttpClientConnection createConnection(Socket socket) throws IOException {
        Quiet connection = new Quiet("alor-http-" + count.incrementAndGet());
        if (socket != null) {
            connection.bind(socket);
        }
        return connection;
    }

    private static final class Quiet extends DefaultBHttpClientConnection
            implements ManagedHttpClientConnection, Identifiable {

        private final String id;
        private Timeout idleTimeout;

        Quiet(String id) {
            super(Http1Config.DEFAULT);
            this.id = id;
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
            super.setSocketTimeout(Timeout.DISABLED);
        }

        @Override
        public void activate() {
            super.setSocketTimeout(idleTimeout);
        }
    }
}
