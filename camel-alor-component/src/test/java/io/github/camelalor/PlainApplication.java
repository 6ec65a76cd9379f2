package io.github.camelalor;

import java.util.Map;
import java.util.function.Function;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * An application with a book and an order, for class loaders of its own: given the addresses of the API, {@code /ws} and
 * {@code /cws} it tells what its console says in the end.
 */
public final class PlainApplication implements Function<String[], String> {

    @Override
    public String apply(String[] urls) {
        CamelContext context = new DefaultCamelContext(false);
        // Without it plugins are looked for in the class loader of the JVM.
        context.setApplicationContextClassLoader(getClass().getClassLoader());
        try {
            AlorComponent alor = new AlorComponent();
            AlorConfiguration configuration = alor.getConfiguration();
            configuration.setOauthUrl(urls[0]);
            configuration.setApiUrl(urls[0]);
            configuration.setWsUrl(urls[1]);
            configuration.setCwsUrl(urls[2]);
            configuration.setRefreshToken("demo");
            configuration.setPortfolio("D39004");
            context.addComponent("alor", alor);
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("alor:orderbook:MOEX:SBER").to("mock:books");
                    from("direct:order").to("alor:market-order:MOEX:SBER");
                }
            });
            context.start();
            MockEndpoint books = context.getEndpoint("mock:books", MockEndpoint.class);
            books.expectedMinimumMessageCount(1);
            // Every class is loaded anew, which takes its time on a busy machine.
            books.setResultWaitTime(60_000);
            books.assertIsSatisfied();
            try (ProducerTemplate template = context.createProducerTemplate()) {
                template.requestBody("direct:order", (Object) Map.of("side", "buy", "quantity", 1));
            }
            return new SessionViews(context).text();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            context.stop();
        }
    }
}
