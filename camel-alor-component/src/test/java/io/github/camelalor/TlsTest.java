package io.github.camelalor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelalor.model.OrderReceipt;
import io.github.camelalor.model.Outcome;
import io.github.camelalor.order.OrderNotSentException;
import io.github.camelalor.order.Transport;
import io.github.camelalor.simulator.AlorSimulator;
import io.github.camelalor.simulator.AlorSimulatorExtension;
import io.github.camelalor.simulator.Tls;
import io.github.camelalor.simulator.fault.Channel;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.jsse.KeyStoreParameters;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.support.jsse.TrustManagersParameters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Encrypted connections trust whom Camel's own TLS settings say, and nobody else. */
class TlsTest {

    @RegisterExtension
    static final AlorSimulatorExtension SIMULATOR =
            AlorSimulatorExtension.with(simulator -> simulator.seed(7).tls(true));

    private static final Map<String, Object> ONE = Map.of("side", "buy", "quantity", 1);

    private CamelContext context;
    private AlorComponent alor;

    @BeforeEach
    void prepare() {
        context = new DefaultCamelContext();
        HealthChecks.ofConsumers(context);
        AlorSimulator simulator = SIMULATOR.simulator();
        alor = SimulatedBroker.connect(context, simulator);
        AlorConfiguration configuration = alor.getConfiguration();
        configuration.setOauthUrl(simulator.tls().oauthUrl());
        configuration.setApiUrl(simulator.tls().apiUrl());
        configuration.setWsUrl(simulator.tls().wsUrl());
        configuration.setCwsUrl(simulator.tls().cwsUrl());
    }

    /** Orders that cannot leave are given up soon. */
    private void hurry() {
        alor.getConfiguration().setOrderTimeout(1_000);
        alor.getConfiguration().setRequestTimeout(1_000);
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    @Test
    void theComponentsParametersSecureEveryConnection() throws Exception {
        alor.getConfiguration().setSslContextParameters(trusting(SIMULATOR.simulator()));
        assertBooksComeInAndOrdersGoOut("");
    }

    @Test
    void theEndpointsParametersSecureEveryConnection() throws Exception {
        context.getRegistry().bind("broker", trusting(SIMULATOR.simulator()));
        assertBooksComeInAndOrdersGoOut("sslContextParameters=#bean:broker&");
    }

    @Test
    void theGlobalParametersSecureEveryConnectionIfWanted() throws Exception {
        context.setSSLContextParameters(trusting(SIMULATOR.simulator()));
        alor.setUseGlobalSslContextParameters(true);
        assertBooksComeInAndOrdersGoOut("");
    }

    @Test
    void aRouteWithTheTokenPolicyTakesTheGlobalParametersToo() throws Exception {
        context.setSSLContextParameters(trusting(SIMULATOR.simulator()));
        alor.setUseGlobalSslContextParameters(true);
        context.getComponent("https", HttpComponent.class).setUseGlobalSslContextParameters(true);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:time")
                        .routePolicy(new AlorTokenRoutePolicy())
                        .to(SIMULATOR.simulator().tls().apiUrl() + "/md/v2/Clients/MOEX/D39004/positions");
                from("alor:orderbook:MOEX:SBER").to("mock:books");
            }
        });
        MockEndpoint books = context.getEndpoint("mock:books", MockEndpoint.class);
        books.expectedMinimumMessageCount(1);
        context.start();
        books.assertIsSatisfied();
        try (ProducerTemplate template = context.createProducerTemplate()) {
            assertThat(template.requestBody("direct:time", null, String.class)).contains("D39004");
        }
    }

    @Test
    void anUntrustedCertificateIsRefusedAndReported() throws Exception {
        hurry();
        routes("");
        context.start();

        for (Transport transport : Transport.values()) {
            Exchange order = send(transport);
            assertThat(order.getException())
                    .isInstanceOf(OrderNotSentException.class)
                    .hasMessageContaining("no access token")
                    .hasMessageContaining("certif");
        }
        await().untilAsserted(() -> assertThat(HealthChecks.results(context))
                .isNotEmpty()
                .allSatisfy(result -> {
                    assertThat(result.getState()).isEqualTo(HealthCheck.State.DOWN);
                    assertThat(result.getMessage().orElse("")).containsIgnoringCase("certif");
                }));
        assertThat(SIMULATOR.simulator().sessions().open()).isEmpty();
    }

    @Test
    void aWebSocketRefusesAnUntrustedCertificateEvenWithATokenAtHand() throws Exception {
        hurry();
        alor.getConfiguration().setOauthUrl(SIMULATOR.simulator().oauthUrl());
        alor.getConfiguration().setApiUrl(SIMULATOR.simulator().apiUrl());
        routes("bridgeErrorHandler=true&");
        MockEndpoint troubles = context.getEndpoint("mock:troubles", MockEndpoint.class);
        troubles.expectedMinimumMessageCount(1);
        context.start();

        troubles.assertIsSatisfied();
        assertThat(troubles.getExchanges().get(0).getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class))
                .hasMessageContaining("could not connect");
        assertThat(send(Transport.WEBSOCKET).getException()).isInstanceOf(OrderNotSentException.class);
        assertThat(SIMULATOR.simulator().sessions().open(Channel.WS)).isEmpty();
    }

    private void assertBooksComeInAndOrdersGoOut(String options) throws Exception {
        routes(options);
        MockEndpoint books = context.getEndpoint("mock:books", MockEndpoint.class);
        books.expectedMinimumMessageCount(1);
        context.start();

        books.assertIsSatisfied();
        for (Transport transport : Transport.values()) {
            assertThat(send(transport).getMessage().getBody(OrderReceipt.class).outcome())
                    .isEqualTo(Outcome.CONFIRMED);
        }
    }

    private void routes(String options) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                onException(Exception.class).to("mock:troubles");
                from("alor:orderbook:MOEX:SBER?" + options + "depth=1").to("mock:books");
                for (Transport transport : Transport.values()) {
                    from("direct:" + transport).to("alor:market-order:MOEX:SBER?" + options + "transport=" + transport);
                }
            }
        });
    }

    private Exchange send(Transport transport) throws Exception {
        try (ProducerTemplate template = context.createProducerTemplate()) {
            return template.request(
                    "direct:" + transport, exchange -> exchange.getMessage().setBody(ONE));
        }
    }

    static SSLContextParameters trusting(AlorSimulator simulator) {
        Tls tls = simulator.tls();
        KeyStoreParameters store = new KeyStoreParameters();
        store.setResource("file:" + tls.trustStore());
        store.setPassword(tls.trustStorePassword());
        store.setType("PKCS12");
        TrustManagersParameters trust = new TrustManagersParameters();
        trust.setKeyStore(store);
        SSLContextParameters parameters = new SSLContextParameters();
        parameters.setTrustManagers(trust);
        return parameters;
    }
}
