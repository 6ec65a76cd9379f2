package io.github.camelalor;

import io.github.camelalor.codec.WireFormat;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.apache.camel.support.jsse.SSLContextParameters;

/** What an account and its connections need; held by the component and copied for each endpoint. */
@UriParams
public class AlorConfiguration implements Cloneable {

    @UriParam(defaultValue = "test")
    private AlorEnvironment environment = AlorEnvironment.test;

    @UriParam(label = "advanced")
    private String oauthUrl;

    @UriParam(label = "advanced")
    private String apiUrl;

    @UriParam(label = "advanced")
    private String wsUrl;

    @UriParam(label = "advanced")
    private String cwsUrl;

    @UriParam(label = "security", secret = true)
    private String refreshToken;

    @UriParam
    private String portfolio;

    @UriParam(label = "advanced")
    private WireFormat format;

    @UriParam(label = "advanced", defaultValue = "5000", javaType = "java.time.Duration")
    private long connectTimeout = 5_000;

    @UriParam(label = "advanced", defaultValue = "5000", javaType = "java.time.Duration")
    private long requestTimeout = 5_000;

    @UriParam(label = "producer", defaultValue = "30000", javaType = "java.time.Duration")
    private long orderTimeout = 30_000;

    @UriParam(label = "producer")
    private IdempotentRepository idempotentRepository;

    @UriParam(label = "producer,advanced", defaultValue = "MOEX,SPBX")
    private String exchanges = "MOEX,SPBX";

    @UriParam(label = "advanced", defaultValue = "5000", javaType = "java.time.Duration")
    private long pingInterval = 5_000;

    @UriParam(label = "advanced", defaultValue = "3000", javaType = "java.time.Duration")
    private long pingTimeout = 3_000;

    @UriParam(label = "advanced", defaultValue = "1000", javaType = "java.time.Duration")
    private long reconnectDelay = 1_000;

    @UriParam(label = "advanced", defaultValue = "30000", javaType = "java.time.Duration")
    private long maxReconnectDelay = 30_000;

    @UriParam(label = "advanced", defaultValue = "8388608")
    private int maxMessageSize = 8 * 1024 * 1024;

    @UriParam(label = "advanced", defaultValue = "100")
    private int maxRequestsPerSecond = 100;

    @UriParam(label = "advanced", defaultValue = "16")
    private int maxConcurrentRequests = 16;

    @UriParam(label = "advanced", defaultValue = "https")
    private String httpComponent = "https";

    @UriParam(label = "security")
    private SSLContextParameters sslContextParameters;

    /** Returns a copy that can be changed without changing this one. */
    public AlorConfiguration copy() {
        try {
            return (AlorConfiguration) clone();
        } catch (CloneNotSupportedException e) {
            throw new RuntimeCamelException(e);
        }
    }

    public AlorEnvironment getEnvironment() {
        return environment;
    }

    /** Which of the broker's environments to use: test, or production with real money. */
    public void setEnvironment(AlorEnvironment environment) {
        this.environment = environment;
    }

    public String getOauthUrl() {
        return oauthUrl;
    }

    /** Address of the token server, without /refresh; that of the environment by default. */
    public void setOauthUrl(String oauthUrl) {
        this.oauthUrl = oauthUrl;
    }

    public String getApiUrl() {
        return apiUrl;
    }

    /** Address of the HTTP API; that of the environment by default. */
    public void setApiUrl(String apiUrl) {
        this.apiUrl = apiUrl;
    }

    public String getWsUrl() {
        return wsUrl;
    }

    /** Address for subscriptions; that of the environment by default. */
    public void setWsUrl(String wsUrl) {
        this.wsUrl = wsUrl;
    }

    public String getCwsUrl() {
        return cwsUrl;
    }

    /** Address for order commands over WebSocket; that of the environment by default. */
    public void setCwsUrl(String cwsUrl) {
        this.cwsUrl = cwsUrl;
    }

    public String getRefreshToken() {
        return refreshToken;
    }

    /**
     * Refresh token of the account, issued in the broker's developer cabinet. Access tokens are made from it. Set it on the
     * component, or refer to a bean of the registry as in #bean:name: whole URIs are logged by Camel at level DEBUG.
     */
    public void setRefreshToken(String refreshToken) {
        this.refreshToken = refreshToken;
    }

    public String getPortfolio() {
        return portfolio;
    }

    /** Portfolio to subscribe to, to ask about or to order for, such as D39004. */
    public void setPortfolio(String portfolio) {
        this.portfolio = portfolio;
    }

    public WireFormat getFormat() {
        return format;
    }

    /**
     * Wire format of subscriptions and answers. It changes the size of frames only: the bodies are the same. Without
     * it, the smallest one is taken that loses no field of the body.
     */
    public void setFormat(WireFormat format) {
        this.format = format;
    }

    public long getConnectTimeout() {
        return connectTimeout;
    }

    /** How long connecting may take: TCP, and then again TLS and the WebSocket handshake. */
    public void setConnectTimeout(long connectTimeout) {
        this.connectTimeout = connectTimeout;
    }

    public long getRequestTimeout() {
        return requestTimeout;
    }

    /** How long one HTTP request, or the answer to one command, may take. */
    public void setRequestTimeout(long requestTimeout) {
        this.requestTimeout = requestTimeout;
    }

    public long getOrderTimeout() {
        return orderTimeout;
    }

    /**
     * How long an order may take altogether, with every repeat and every question about its fate. An order whose fate
     * is still unknown then ends in doubt.
     */
    public void setOrderTimeout(long orderTimeout) {
        this.orderTimeout = orderTimeout;
    }

    public IdempotentRepository getIdempotentRepository() {
        return idempotentRepository;
    }

    /**
     * Remembers the request ids of orders beyond this process: any of Camel's repositories, such as one in a
     * database, a Kafka topic or a file. An id is added before its order is sent, so that an order that comes
     * again after a restart is looked for at the broker first. It has to have the same id then, as one from a
     * Kafka record has; others need {@code requestId}. While the repository does not answer, no orders are sent;
     * cancels always are.
     */
    public void setIdempotentRepository(IdempotentRepository idempotentRepository) {
        this.idempotentRepository = idempotentRepository;
    }

    public String getExchanges() {
        return exchanges;
    }

    /** Exchanges that orders may name, separated by commas. To be set on the component, since all orders share it. */
    public void setExchanges(String exchanges) {
        this.exchanges = exchanges;
    }

    public long getPingInterval() {
        return pingInterval;
    }

    /** How often the server is asked for a sign of life on each WebSocket. */
    public void setPingInterval(long pingInterval) {
        this.pingInterval = pingInterval;
    }

    public long getPingTimeout() {
        return pingTimeout;
    }

    /** How long a sign of life may take before the connection is given up and made anew. */
    public void setPingTimeout(long pingTimeout) {
        this.pingTimeout = pingTimeout;
    }

    public long getReconnectDelay() {
        return reconnectDelay;
    }

    /** The shortest pause before connecting again; it doubles with every failure. */
    public void setReconnectDelay(long reconnectDelay) {
        this.reconnectDelay = reconnectDelay;
    }

    public long getMaxReconnectDelay() {
        return maxReconnectDelay;
    }

    /** The longest pause before connecting again. */
    public void setMaxReconnectDelay(long maxReconnectDelay) {
        this.maxReconnectDelay = maxReconnectDelay;
    }

    public int getMaxMessageSize() {
        return maxMessageSize;
    }

    /** The longest WebSocket message that is taken, in bytes. A longer one ends the connection. */
    public void setMaxMessageSize(int maxMessageSize) {
        this.maxMessageSize = maxMessageSize;
    }

    public int getMaxRequestsPerSecond() {
        return maxRequestsPerSecond;
    }

    /**
     * How many HTTP requests of the account leave in any second at most: a tenth of them at once, the others evenly. Orders go
     * before questions, and cancels before both. To be set on the component, since all of the account share it.
     */
    public void setMaxRequestsPerSecond(int maxRequestsPerSecond) {
        this.maxRequestsPerSecond = maxRequestsPerSecond;
    }

    public int getMaxConcurrentRequests() {
        return maxConcurrentRequests;
    }

    /**
     * How many HTTP requests of the account are on their way at once at most; questions leave a quarter of that to orders. To
     * be set on the component, since all of the account share it, and not above the connections per route of the camel-http
     * component.
     */
    public void setMaxConcurrentRequests(int maxConcurrentRequests) {
        this.maxConcurrentRequests = maxConcurrentRequests;
    }

    public String getHttpComponent() {
        return httpComponent;
    }

    /**
     * Name of the camel-http component whose client is used for HTTP, so that its proxy, TLS and pool settings apply.
     */
    public void setHttpComponent(String httpComponent) {
        this.httpComponent = httpComponent;
    }

    public SSLContextParameters getSslContextParameters() {
        return sslContextParameters;
    }

    /**
     * TLS settings for all connections; the global ones of the context by default, and the JVM's trust store without
     * any.
     */
    public void setSslContextParameters(SSLContextParameters sslContextParameters) {
        this.sslContextParameters = sslContextParameters;
    }
}
