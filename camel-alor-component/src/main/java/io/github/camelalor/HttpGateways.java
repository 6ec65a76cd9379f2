package io.github.camelalor;

import io.github.camelalor.net.HttpGateway;
import io.github.camelalor.net.LastMoment;
import io.github.camelalor.time.Timers;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLContext;
import org.apache.camel.CamelContext;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.component.http.HttpEndpoint;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.ssl.SSLContexts;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Makes gateways over the client of a camel-http component, so that its proxy, TLS and pool settings apply.
 *
 * <p>Only the client is used, never the producer: message headers cannot reach a request.
 */
final class HttpGateways implements AutoCloseable {

    /** What camel-http takes if nobody sets it: far too long for an order. */
    private static final long UNSET_CONNECT_TIMEOUT = 3 * 60 * 1000L;

    private final CamelContext context;
    private final AlorConfiguration configuration;
    private final Executor executor;
    private final Timers timers;
    private final List<HttpEndpoint> endpoints = new ArrayList<>();
    private final List<PoolingHttpClientConnectionManager> pools = new ArrayList<>();

    HttpGateways(CamelContext context, AlorConfiguration configuration, Executor executor, Timers timers) {
        this.context = context;
        this.configuration = configuration;
        this.executor = executor;
        this.timers = timers;
    }

    HttpGateway to(URI base) {
        String name = configuration.getHttpComponent();
        if (!(context.getComponent(name) instanceof HttpComponent component)) {
            throw new IllegalArgumentException("Option httpComponent names '" + name
                    + "', which is no camel-http component of this context; allowed are https, http, or the name of one"
                    + " that has been added");
        }
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("connectTimeout", String.valueOf(connectTimeout(component)));
        if (configuration.getSslContextParameters() != null && "https".equals(base.getScheme())) {
            parameters.put("sslContextParameters", configuration.getSslContextParameters());
        }
        try {
            HttpEndpoint endpoint = (HttpEndpoint) component.createEndpoint(base.toString(), parameters);
            HttpClientConfigurer own = endpoint.getHttpClientConfigurer();
            endpoint.setHttpClientConfigurer(builder -> {
                if (own != null) {
                    own.configureHttpClient(builder);
                }
                if (component.getClientConnectionManager() == null) {
                    builder.setConnectionManager(quiet(component));
                }
                LastMoment.ask(builder)
                        .disableAutomaticRetries()
                        .disableRedirectHandling()
                        .disableCookieManagement();
            });
            ServiceHelper.startService(endpoint);
            endpoints.add(endpoint);
            return new HttpGateway(endpoint.getHttpClient(), base, executor, timers);
        } catch (Exception e) {
            throw RuntimeCamelException.wrapRuntimeCamelException(e);
        }
    }

    /** The same pool as camel-http would make by its settings, but of quiet connections. */
    private PoolingHttpClientConnectionManager quiet(HttpComponent component) {
        PoolingHttpClientConnectionManager pool = PoolingHttpClientConnectionManagerBuilder.create()
                .setConnectionFactory(new QuietConnections())
                .setTlsSocketStrategy(
                        new DefaultClientTlsStrategy(trust(component), component.getX509HostnameVerifier()))
                .setMaxConnTotal(component.getMaxTotalConnections())
                .setMaxConnPerRoute(component.getConnectionsPerRoute())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.ofMilliseconds(connectTimeout(component)))
                        .setTimeToLive(TimeValue.ofMilliseconds(component.getConnectionTimeToLive()))
                        // Each time: a connection knows by itself how closely it has to look.
                        .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                        .build())
                .build();
        pools.add(pool);
        return pool;
    }

    private SSLContext trust(HttpComponent component) {
        SSLContextParameters tls = configuration.getSslContextParameters() != null
                ? configuration.getSslContextParameters()
                : component.getSslContextParameters();
        if (tls == null && component.isUseGlobalSslContextParameters()) {
            tls = context.getSSLContextParameters();
        }
        try {
            if (tls != null) {
                return tls.createSSLContext(context);
            }
            return component.isUseSystemProperties() ? SSLContexts.createSystemDefault() : SSLContexts.createDefault();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalArgumentException("Option sslContextParameters cannot be used: " + e.getMessage(), e);
        }
    }

    private long connectTimeout(HttpComponent component) {
        return component.getConnectTimeout() == UNSET_CONNECT_TIMEOUT
                ? configuration.getConnectTimeout()
                : component.getConnectTimeout();
    }

    @Override
    public void close() {
        ServiceHelper.stopAndShutdownServices(endpoints);
        pools.forEach(pool -> pool.close(CloseMode.GRACEFUL));
    }
}
