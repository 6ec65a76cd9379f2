package io.github.camelalor;

import io.vertx.core.Vertx;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.PropertyBindingException;
import org.apache.camel.SSLContextParametersAware;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.PropertyConfigurerGetter;
import org.apache.camel.spi.annotations.Component;

/** Market and portfolio data of, and orders to, the ALOR broker. */
@Component("alor")
@ManagedResource(description = "Managed ALOR Component")
public class AlorComponent extends GuardedComponent implements SSLContextParametersAware {

    @Metadata
    private AlorConfiguration configuration = new AlorConfiguration();

    @Metadata(label = "security", defaultValue = "false")
    private boolean useGlobalSslContextParameters;

    @Metadata(label = "advanced", autowired = true)
    private Vertx vertx;

    @Metadata(label = "consumer,advanced", defaultValue = "16")
    private int consumerThreads = 16;

    private final AlorSessions sessions = new AlorSessions();

    /** Makes the component for a context that is set later. */
    public AlorComponent() {}

    /** Makes the component for a context. */
    public AlorComponent(CamelContext context) {
        super(context);
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        String[] parts = remaining.split(":", -1);
        if (parts.length > 3) {
            throw new IllegalArgumentException(
                    "Too many parts in 'alor:" + remaining + "'; allowed is alor:operation:exchange:symbol,symbol...");
        }
        AlorConfiguration own = accountConfiguration();
        AlorEndpoint endpoint = new AlorEndpoint(uri, this, own);
        endpoint.setOperation(AlorOperation.of(parts[0]));
        if (parts.length > 1) {
            endpoint.setExchange(parts[1]);
        }
        if (parts.length > 2) {
            endpoint.setSymbols(parts[2]);
        }
        OperationOptions.checkKnown(endpoint.getOperation(), parameters.keySet(), optionNames());
        OptionValues.checkWholeNumbers(parameters);
        endpoint.given(parameters.keySet());
        try {
            setProperties(endpoint, parameters);
        } catch (PropertyBindingException e) {
            throw OptionValues.explained(e, optionType(e.getPropertyName()));
        }
        endpoint.validate();
        return endpoint;
    }

    /** Returns a copy of the configuration, completed by what the context has for all components. */
    AlorConfiguration accountConfiguration() {
        AlorConfiguration copy = configuration.copy();
        if (copy.getSslContextParameters() == null) {
            copy.setSslContextParameters(retrieveGlobalSslContextParameters());
        }
        return copy;
    }

    private Set<String> optionNames() {
        return getCamelContext()
                .getCamelContextExtension()
                .getEndpointUriFactory("alor")
                .propertyNames();
    }

    private Class<?> optionType(String name) {
        return getEndpointPropertyConfigurer() instanceof PropertyConfigurerGetter options
                ? options.getOptionType(name, true)
                : null;
    }

    @Override
    protected void doInit() throws Exception {
        super.doInit();
        // For contexts whose class loader does not show them the plugin.
        RouteSteps.follow(getCamelContext());
    }

    @Override
    protected void doStop() throws Exception {
        sessions.close();
        super.doStop();
    }

    /** Returns the session of an account, which the caller has to give back. */
    AlorSession acquire(AlorConfiguration account) {
        return sessions.acquire(this, account);
    }

    /** Returns the sessions that are open now. */
    List<AlorSession> sessions() {
        return sessions.list();
    }

    void release(AlorSession session) {
        sessions.release(session);
    }

    public AlorConfiguration getConfiguration() {
        return configuration;
    }

    /** The options shared by all endpoints of this component: account, addresses, limits. */
    public void setConfiguration(AlorConfiguration configuration) {
        this.configuration = configuration;
    }

    @Override
    public boolean isUseGlobalSslContextParameters() {
        return useGlobalSslContextParameters;
    }

    /** Enable usage of global SSL context parameters. */
    @Override
    public void setUseGlobalSslContextParameters(boolean useGlobalSslContextParameters) {
        this.useGlobalSslContextParameters = useGlobalSslContextParameters;
    }

    public Vertx getVertx() {
        return vertx;
    }

    /** The Vert.x instance to use; by default that of the component vertx-websocket. It is never closed by this component. */
    public void setVertx(Vertx vertx) {
        this.vertx = vertx;
    }

    public int getConsumerThreads() {
        return consumerThreads;
    }

    /** How many exchanges all consumers of one account may have under way at once, unless a route goes on asynchronously. */
    public void setConsumerThreads(int consumerThreads) {
        this.consumerThreads = consumerThreads;
    }
}
