package io.github.camelalor;

import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.net.KeyCertOptions;
import io.vertx.core.net.TrustOptions;
import java.security.GeneralSecurityException;
import java.util.LinkedHashSet;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509KeyManager;
import org.apache.camel.CamelContext;
import org.apache.camel.component.vertx.websocket.VertxWebsocketComponent;
import org.apache.camel.support.jsse.CipherSuitesParameters;
import org.apache.camel.support.jsse.KeyManagersParameters;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.support.jsse.SecureSocketProtocolsParameters;
import org.apache.camel.support.jsse.TrustManagersParameters;

/** Makes the WebSocket client of a session: Vert.x from where it is already, TLS from Camel's own parameters. */
final class SocketClient {

    /** The peer gets so many seconds to answer our close frame. */
    private static final int CLOSING_TIMEOUT = 2;

    private SocketClient() {}

    /** Returns the context's Vert.x, which is its owner's to close. */
    static Vertx vertx(AlorComponent component) {
        if (component.getVertx() != null) {
            return component.getVertx();
        }
        CamelContext context = component.getCamelContext();
        return context.getComponent("vertx-websocket", VertxWebsocketComponent.class)
                .getVertx();
    }

    static WebSocketClient create(CamelContext context, Vertx vertx, AlorConfiguration configuration) {
        int longest = configuration.getMaxMessageSize();
        WebSocketClientOptions options = new WebSocketClientOptions()
                .setConnectTimeout((int) configuration.getConnectTimeout())
                .setClosingTimeout(CLOSING_TIMEOUT)
                .setMaxFrameSize(longest)
                .setMaxMessageSize(longest)
                .setMaxConnections(Integer.MAX_VALUE)
                .setVerifyHost(true)
                .setTrustAll(false)
                .setTcpNoDelay(true);
        SSLContextParameters tls = configuration.getSslContextParameters();
        if (tls != null) {
            try {
                secure(options, context, tls);
            } catch (Exception e) {
                throw new IllegalArgumentException("Option sslContextParameters cannot be used: " + e.getMessage(), e);
            }
        }
        return vertx.createWebSocketClient(options);
    }

    private static void secure(WebSocketClientOptions options, CamelContext context, SSLContextParameters tls)
            throws Exception {
        // Hands the context down to the key and trust stores, which cannot find their files without it.
        tls.createSSLContext(context);
        TrustManagersParameters trust = tls.getTrustManagers();
        if (trust != null) {
            options.setTrustOptions(TrustOptions.wrap(only(TrustManager.class, trust.createTrustManagers())));
        }
        KeyManagersParameters keys = tls.getKeyManagers();
        if (keys != null) {
            KeyManager key = only(KeyManager.class, keys.createKeyManagers());
            if (!(key instanceof X509KeyManager x509)) {
                throw new GeneralSecurityException("its key manager is not for X.509 certificates");
            }
            options.setKeyCertOptions(KeyCertOptions.wrap(x509));
        }
        SecureSocketProtocolsParameters protocols = tls.getSecureSocketProtocols();
        if (protocols != null) {
            options.setEnabledSecureTransportProtocols(new LinkedHashSet<>(protocols.getSecureSocketProtocol()));
        }
        CipherSuitesParameters ciphers = tls.getCipherSuites();
        if (ciphers != null) {
            List<String> suites = ciphers.getCipherSuite();
            suites.forEach(options::addEnabledCipherSuite);
        }
    }

    private static <T> T only(Class<T> type, T[] managers) throws GeneralSecurityException {
        if (managers == null || managers.length == 0) {
            throw new GeneralSecurityException("it makes no " + type.getSimpleName());
        }
        return managers[0];
    }
}
