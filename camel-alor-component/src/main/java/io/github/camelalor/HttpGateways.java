package io.github.camelalor;

import io.github.camelalor.net.HttpGateway;
import io.github.camelalor.time.Timers;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.apache.camel.CamelContext;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.component.http.HttpEndpoint;
import org.apache.camel.support.service.ServiceHelper;

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
        if (component.getConnectTimeout() == UNSET_CONNECT_TIMEOUT) {
            parameters.put("connectTimeout", String.valueOf(configuration.getConnectTimeout()));
        }
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
                builder.disableAutomaticRetries().disableRedirectHandling().disableCookieManagement();
            });
            ServiceHelper.startService(endpoint);
            endpoints.add(endpoint);
            return new HttpGateway(endpoint.getHttpClient(), base, executor, timers);
        } catch (Exception e) {
            throw RuntimeCamelException.wrapRuntimeCamelException(e);
        }
    }

    @Override
    public void close() {
        ServiceHelper.stopAndShutdownServices(endpoints);
    }
}
