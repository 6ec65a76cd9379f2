package io.github.camelalor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.github.camelalor.model.DenialReason;
import io.github.camelalor.model.OrderReceipt;
import io.github.camelalor.model.Outcome;
import io.github.camelalor.order.OrderDeniedException;
import io.github.camelalor.simulator.AlorSimulator;
import io.github.camelalor.simulator.AlorSimulatorExtension;
import io.github.camelalor.simulator.fault.Channel;
import io.github.camelalor.simulator.market.Listings;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.management.Attribute;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One guard stands in front of all routes of a component, and only the component's own options move it. */
class GuardRouteTest {

    private static final Map<String, Object> BUY = Map.of("side", "buy", "quantity", 1);

    @RegisterExtension
    final AlorSimulatorExtension exchange =
            AlorSimulatorExtension.with(simulator -> simulator.seed(7).tickInterval(Duration.ofMillis(20)));

    private final CamelContext context = new DefaultCamelContext();
    private AlorSimulator simulator;
    private AlorComponent alor;
    private Traffic traffic;
    private ProducerTemplate template;

    @BeforeEach
    void connect() throws Exception {
        simulator = exchange.simulator();
        alor = SimulatedBroker.connect(context, simulator);
        traffic = Traffic.of(simulator);
        template = context.createProducerTemplate();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:http").to("alor:market-order:MOEX:SBER?throwExceptionOnFailure=false");
                from("direct:websocket")
                        .to("alor:market-order:MOEX:SBER?transport=WEBSOCKET&throwExceptionOnFailure=false");
                from("direct:limit").to("alor:limit-order:MOEX:SBER?throwExceptionOnFailure=false");
                from("direct:cancel-all").to("alor:cancel-all:MOEX");
                from("alor:orderbook:MOEX:SBER?depth=20").routeId("books").to("mock:books");
            }
        });
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    @Test
    void oneRateIsSharedByAllRoutesAndPaths() {
        alor.setMaxOrdersPerSecond("1");
        context.start();

        assertThat(send("http").outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(send("websocket").reason()).isEqualTo(DenialReason.RATE_LIMIT);
    }

    @Test
    void theBookOfASubscriptionIsEnoughForTheCollar() {
        alor.setMaxPriceDistance("1");
        context.start();
        await().untilAsserted(() -> assertThat(
                        context.getEndpoint("mock:books", MockEndpoint.class).getReceivedCounter())
                .isPositive());

        assertThat(limit("250").reason()).isEqualTo(DenialReason.PRICE_COLLAR);
        assertThat(limit(simulator.exchange().lastPrice(Listings.SBER).toPlainString())
                        .outcome())
                .isEqualTo(Outcome.CONFIRMED);
        assertThat(traffic.count(Channel.API, "orderbooks")).isZero();
    }

    @Test
    void whenTheSubscriptionHasEndedTheBookIsAskedFor() throws Exception {
        alor.setMaxPriceDistance("1");
        context.start();
        context.getRouteController().stopRoute("books");

        assertThat(limit("250").reason()).isEqualTo(DenialReason.PRICE_COLLAR);
        assertThat(traffic.count(Channel.API, "orderbooks")).isOne();
        assertThat(simulator.ledger().effects()).isEmpty();
    }

    @Test
    void moneyIsCountedByTheTermsOfTheInstrument() {
        alor.setMaxOrderNotional("2504.99");
        context.start();

        assertThat(limit("250.5").reason()).isEqualTo(DenialReason.NOTIONAL_LIMIT);
        assertThat(limit("250.49").outcome()).isEqualTo(Outcome.CONFIRMED);
    }

    @Test
    void aDeniedOrderIsAnExceptionWithItsReason() throws Exception {
        alor.setAllowedPortfolios("D1, D2");
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:throwing").to("alor:market-order:MOEX:SBER");
            }
        });
        context.start();

        Throwable failure = catchThrowable(() -> template.requestBody("direct:throwing", BUY));

        assertThat(failure).isInstanceOf(CamelExecutionException.class);
        OrderReceipt receipt = ((OrderDeniedException) failure.getCause()).receipt();
        assertThat(receipt.reason()).isEqualTo(DenialReason.PORTFOLIO_NOT_ALLOWED);
        assertThat(receipt.message()).isEqualTo("the portfolio is D39004; allowedPortfolios are D1,D2");
    }

    @Test
    void aLimitCountsFromTheMomentThatItIsSet() {
        context.start();
        assertThat(send("http").outcome()).isEqualTo(Outcome.CONFIRMED);

        alor.setAllowedInstruments("MOEX:GAZP");
        assertThat(send("http").reason()).isEqualTo(DenialReason.INSTRUMENT_NOT_ALLOWED);
        alor.setAllowedInstruments(null);
        assertThat(send("http").outcome()).isEqualTo(Outcome.CONFIRMED);
    }

    @Test
    void theSwitchesAndTheNumbersAreThereOverJmx() throws Exception {
        alor.setMaxOrderQuantity("5");
        context.start();
        MBeanServer server =
                context.getManagementStrategy().getManagementAgent().getMBeanServer();
        ObjectName name = server.queryNames(
                        new ObjectName("org.apache.camel:context=" + context.getManagementName()
                                + ",type=components,name=\"alor\""),
                        null)
                .iterator()
                .next();
        assertThat(server.getAttribute(name, "GuardLimits")).isEqualTo("maxOrderQuantity=5");
        assertThat(server.getAttribute(name, "Killed")).isEqualTo(false);

        server.invoke(name, "kill", new Object[0], new String[0]);
        assertThat(server.getAttribute(name, "Killed")).isEqualTo(true);
        assertThat(send("http").reason()).isEqualTo(DenialReason.KILLED);
        assertThat(template.requestBody("direct:cancel-all", null, OrderReceipt.class)
                        .outcome())
                .isEqualTo(Outcome.CONFIRMED);
        server.invoke(name, "release", new Object[0], new String[0]);
        server.setAttribute(name, new Attribute("DryRun", true));
        assertThat(send("websocket").reason()).isEqualTo(DenialReason.DRY_RUN);
        server.setAttribute(name, new Attribute("DryRun", false));
        assertThat(simulator.ledger().effects()).isEmpty();
        assertThat(send("http").outcome()).isEqualTo(Outcome.CONFIRMED);

        assertThat((int) server.getAttribute(name, "OrdersInLastSecond")).isPositive();
        Map<?, ?> denials = (Map<?, ?>) server.getAttribute(name, "GuardDenials");
        assertThat(denials.get("KILLED")).isEqualTo(1L);
        assertThat(denials.get("DRY_RUN")).isEqualTo(1L);
        assertThat(denials.get("RATE_LIMIT")).isEqualTo(0L);
    }

    @Test
    void aKillOutlivesTheSession() throws Exception {
        context.start();
        alor.kill();
        context.getRouteController().stopAllRoutes();
        context.getRouteController().startAllRoutes();

        assertThat(send("http").reason()).isEqualTo(DenialReason.KILLED);
    }

    @Test
    void theGuardIsSetUpByPropertiesAlone() throws Exception {
        Main main = main();
        main.addInitialProperty("camel.component.alor.max-order-quantity", "7");
        main.addInitialProperty("camel.component.alor.maxOrderNotional", "1000000.50");
        main.addInitialProperty("camel.component.alor.maxPriceDistance", "2.5");
        main.addInitialProperty("camel.component.alor.maxBookAge", "2s");
        main.addInitialProperty("camel.component.alor.maxOrdersPerSecond", "10");
        main.addInitialProperty("camel.component.alor.allowedInstruments", "MOEX:SBER, SPBX:*");
        main.addInitialProperty("camel.component.alor.allowedPortfolios", "D39004");
        main.addInitialProperty("camel.component.alor.dryRun", "true");
        main.addInitialProperty("camel.component.alor.killed", "true");
        main.start();
        try {
            AlorComponent component = main.getCamelContext().getComponent("alor", AlorComponent.class);
            assertThat(component.getGuardLimits())
                    .isEqualTo("maxOrderQuantity=7 maxOrderNotional=1000000.50 maxPriceDistance=2.5 maxBookAge=PT2S"
                            + " maxOrdersPerSecond=10 allowedInstruments=MOEX:SBER,SPBX:* allowedPortfolios=D39004");
            assertThat(component.isDryRun()).isTrue();
            assertThat(component.isKilled()).isTrue();
        } finally {
            main.stop();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "maxOrderQuantity   | 5s        | a whole number",
                "maxOrderQuantity   | ten       | a whole number",
                "maxOrderQuantity   | 1.5       | a whole number",
                "maxOrderQuantity   | 0         | at least 1",
                "maxOrderQuantity   | -1        | a whole number",
                "maxOrderQuantity   | ''        | is empty",
                "maxOrderNotional   | 1e6       | a decimal",
                "maxOrderNotional   | 0         | above zero",
                "maxOrderNotional   | '1 000'   | a decimal",
                "maxPriceDistance   | 5%        | a decimal",
                "maxPriceDistance   | -1        | a decimal",
                "maxBookAge         | 0         | a duration above zero",
                "maxBookAge         | soon      | ",
                "maxOrdersPerSecond | 0         | 1 to 100000",
                "maxOrdersPerSecond | 1s        | a whole number",
                "maxOrdersPerSecond | 99999999999 | a whole number",
                "allowedInstruments | SBER      | EXCHANGE:SYMBOL",
                "allowedInstruments | 'MOEX:SBER,' | leave it out",
                "allowedPortfolios  | 'D1,,D2'  | leave it out",
                "dryRun             | perhaps   | ",
                "killed             | perhaps   | "
            })
    void anOptionThatCannotBeALimitFailsTheStart(String option, String value, String allowed) {
        Main main = main();
        main.addInitialProperty("camel.component.alor." + option, value);
        Throwable failure = catchThrowable(main::start);
        main.stop();

        assertThat(messages(failure)).containsIgnoringCase(option).contains(allowed == null ? "" : allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "maxOrderQuantity",
        "maxOrderNotional",
        "maxPriceDistance",
        "maxBookAge",
        "maxOrdersPerSecond",
        "allowedInstruments",
        "allowedPortfolios",
        "dryRun",
        "killed"
    })
    void noUriCanMoveTheGuard(String option) {
        Throwable failure = catchThrowable(() -> context.getEndpoint("alor:market-order:MOEX:SBER?" + option + "=1"));

        assertThat(messages(failure)).contains(option).contains("There is no option");
    }

    private static Main main() {
        Main main = new Main();
        main.addInitialProperty("camel.component.alor.refreshToken", "demo");
        return main;
    }

    private static String messages(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .map(Throwable::toString)
                .collect(Collectors.joining("\n"));
    }

    private OrderReceipt send(String path) {
        return template.requestBody("direct:" + path, BUY, OrderReceipt.class);
    }

    private OrderReceipt limit(String price) {
        return template.requestBody(
                "direct:limit", Map.of("side", "buy", "quantity", 1, "price", price), OrderReceipt.class);
    }
}
