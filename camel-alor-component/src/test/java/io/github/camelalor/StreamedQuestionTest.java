package io.github.camelalor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelalor.ScriptedApi.Asked;
import io.github.camelalor.ScriptedApi.Said;
import io.github.camelalor.model.MarketTrade;
import io.github.camelalor.query.PageException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Long lists go through routes page by page. */
class StreamedQuestionTest {

    private static final String TRADES = "alor:all-trades:MOEX:SBER?streaming=true&pageSize=4";

    private ScriptedApi broker;
    private CamelContext context;
    private ProducerTemplate template;
    private MockEndpoint trades;

    @BeforeEach
    void start() throws Exception {
        broker = new ScriptedApi();
        context = new DefaultCamelContext();
        broker.connect(context);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:trades").to(TRADES).split(body()).streaming().to("mock:trades");
                from("direct:strict")
                        .to(TRADES)
                        .split(body())
                        .streaming()
                        .stopOnException()
                        .to("mock:trades");
                from("direct:after")
                        .to("alor:time")
                        .to(TRADES)
                        .split(body())
                        .streaming()
                        .to("mock:trades");
            }
        });
        context.start();
        template = context.createProducerTemplate();
        trades = context.getEndpoint("mock:trades", MockEndpoint.class);
    }

    @AfterEach
    void stop() {
        context.stop();
        broker.close();
    }

    private static Said page(Asked request, int count) {
        if (request.path().equals("/md/v2/time")) {
            return Said.ok("1701235956");
        }
        long offset = Long.parseLong(request.query("offset"));
        long end = Math.min(count, offset + Long.parseLong(request.query("take")));
        return Said.ok(LongStream.range(offset, Math.max(offset, end))
                .mapToObj(id -> "{'id':" + id + ",'qty':1,'price':1,'timestamp':1}")
                .collect(Collectors.joining(",", "[", "]")));
    }

    @Test
    void everyTradeGoesThroughTheRoute() throws Exception {
        broker.answer(request -> page(request, 10));
        trades.expectedMessageCount(10);
        template.sendBody("direct:trades", null);

        trades.assertIsSatisfied();
        assertThat(trades.getExchanges())
                .extracting(each -> each.getMessage().getBody(MarketTrade.class).id())
                .isEqualTo(LongStream.range(0, 10).boxed().toList());
        assertThat(broker.asked()).extracting(each -> each.query("offset")).containsExactly("0", "4", "8", "10");
    }

    @Test
    void aPageIsAskedForWhenTheRouteHasDealtWithTheOneBefore() {
        CountDownLatch busy = new CountDownLatch(1);
        broker.answer(request -> page(request, 10));
        trades.whenAnyExchangeReceived(each -> busy.await());
        CompletableFuture<Object> route = template.asyncSendBody("direct:trades", null);
        try {
            await().until(() -> trades.getReceivedCounter() == 1);
            await().during(Duration.ofMillis(200)).until(() -> broker.asked().size() == 1);
        } finally {
            busy.countDown();
        }
        route.orTimeout(20, TimeUnit.SECONDS).join();
        assertThat(trades.getReceivedCounter()).isEqualTo(10);
    }

    @Test
    void aPageThatFailsEndsTheRouteWithItsNumberAndTheReason() {
        broker.answer(request ->
                request.query("offset").equals("4") ? new Said(503, "maintenance", null) : page(request, 10));
        Exchange exchange = template.request("direct:strict", each -> {});

        assertThat(exchange.getException())
                .isInstanceOf(PageException.class)
                .hasMessageContaining("Page 2 of all-trades MOEX:SBER")
                .hasMessageContaining("HTTP 503")
                .hasCauseInstanceOf(AlorApiException.class);
        assertThat(trades.getReceivedCounter()).isEqualTo(4);
        assertThat(broker.asked()).hasSize(2);
    }

    @Test
    void moreRoutesThanThreadsDoNotWaitForEachOther() {
        broker.answer(request -> page(request, 6));
        List<CompletableFuture<Object>> routes = IntStream.range(0, 40)
                .mapToObj(i -> template.asyncSendBody("direct:after", null))
                .toList();

        CompletableFuture.allOf(routes.toArray(CompletableFuture[]::new))
                .orTimeout(30, TimeUnit.SECONDS)
                .join();
        assertThat(trades.getReceivedCounter()).isEqualTo(240);
    }

    @Test
    void theBrokersOwnTextGoesThroughAsWell() {
        broker.answer(request -> page(request, 5));
        Iterator<?> texts = template.requestBody(TRADES + "&body=json", null, Iterator.class);

        List<Object> read = new ArrayList<>();
        texts.forEachRemaining(read::add);
        assertThat(read)
                .isEqualTo(IntStream.range(0, 5)
                        .mapToObj(id -> "{\"id\":" + id + ",\"qty\":1,\"price\":1,\"timestamp\":1}")
                        .toList());
    }
}
