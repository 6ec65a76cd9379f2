package io.github.camelalor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelalor.ScriptedApi.Said;
import io.github.camelalor.model.OrderReceipt;
import io.github.camelalor.model.Outcome;
import io.github.camelalor.net.HeldBackException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Orders and questions of one account share one limiter: its rate, its places, and the pauses that the broker asks for. */
class SharedLimiterTest {

    private static final String ORDER = "alor:market-order:MOEX:SBER";
    private static final String QUESTION = "alor:orders:MOEX";
    private static final Map<String, Object> BUY = Map.of("side", "buy", "quantity", 1);

    /** When which request came, in their order. */
    private final List<Arrival> arrivals = Collections.synchronizedList(new ArrayList<>());

    private ScriptedApi broker;
    private CamelContext context;
    private ProducerTemplate template;

    private record Arrival(String method, long at) {}

    @BeforeEach
    void start() throws Exception {
        broker = new ScriptedApi();
        context = new DefaultCamelContext();
        // On a busy machine the first of all requests may take long.
        broker.connect(context).getConfiguration().setRequestTimeout(15_000);
        context.start();
        template = context.createProducerTemplate();
    }

    @AfterEach
    void stop() throws Exception {
        template.close();
        context.stop();
        broker.close();
    }

    /** Refuses the first request, and answers all others. */
    private void refuseFirst(String retryAfter) {
        broker.answer(request -> {
            synchronized (arrivals) {
                arrivals.add(new Arrival(request.method(), System.nanoTime()));
                if (arrivals.size() == 1) {
                    return new Said(429, "{'message':'Slow down'}", retryAfter);
                }
            }
            return Said.ok(request.method().equals("POST") ? "{'message':'success','orderNumber':'7'}" : "[]");
        });
    }

    private CompletableFuture<Exchange> send(String uri) {
        return template.asyncSend(uri, exchange -> exchange.getMessage().setBody(uri.equals(ORDER) ? BUY : null));
    }

    /** How often the account's limiter has heard of a 429. */
    private long refusals() {
        AlorComponent alor = context.getComponent("alor", AlorComponent.class);
        AlorSession session = alor.acquire(alor.getConfiguration());
        try {
            return session.status().limiter().refusals();
        } finally {
            alor.release(session);
        }
    }

    private static Exchange end(CompletableFuture<Exchange> sent) throws Exception {
        return sent.get(20, TimeUnit.SECONDS);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {ORDER + ", -", ORDER + ", 2", QUESTION + ", -", QUESTION + ", 2"})
    void a429ToOneHoldsAllBackAndAfterwardsTheyDoNotComeAtOnce(String first, String retryAfter) throws Exception {
        refuseFirst(retryAfter);
        CompletableFuture<Exchange> refused = send(first);
        if (first.equals(QUESTION)) {
            assertThat(end(refused).getException()).isInstanceOf(AlorApiException.class);
        } else {
            await().until(() -> refusals() == 1);
        }

        List<CompletableFuture<Exchange>> others = Stream.concat(
                        IntStream.range(0, 10).mapToObj(i -> send(ORDER)),
                        IntStream.range(0, 10).mapToObj(i -> send(QUESTION)))
                .toList();
        for (CompletableFuture<Exchange> other : others) {
            assertThat(end(other).getException()).isNull();
        }
        if (first.equals(ORDER)) {
            OrderReceipt receipt = end(refused).getMessage().getBody(OrderReceipt.class);
            assertThat(receipt.outcome()).isEqualTo(Outcome.CONFIRMED);
            assertThat(receipt.attempts()).isEqualTo(2);
        }

        long pause = Duration.ofSeconds(retryAfter == null ? 1 : 2).toNanos();
        List<Arrival> after = arrivals.subList(1, arrivals.size());
        assertThat(after).hasSize(first.equals(ORDER) ? 21 : 20);
        assertThat(after.get(0).at() - arrivals.get(0).at()).isGreaterThanOrEqualTo(pause);
        // They leave over 230 ms, 12 ms apart, and on a busy machine come closer together than they left.
        assertThat(after.get(after.size() - 1).at() - after.get(0).at())
                .isGreaterThanOrEqualTo(Duration.ofMillis(100).toNanos());
        // Orders overtake the questions that wait.
        assertThat(after.subList(0, 5)).extracting(Arrival::method).containsOnly("POST");
    }

    @Test
    void aQuestionThatCannotWaitForTheEndOfThePauseSaysWhy() throws Exception {
        refuseFirst("60");
        assertThat(end(send(QUESTION)).getException()).isInstanceOf(AlorApiException.class);

        Exception failure = end(send(QUESTION)).getException();

        assertThat(failure).isInstanceOf(HeldBackException.class).hasMessageContaining("limiter");
        assertThat(arrivals).hasSize(1);
    }

    @Test
    void theRateOfTheAccountIsKeptByOrdersAndQuestionsTogether() throws Exception {
        context.getComponent("alor", AlorComponent.class).getConfiguration().setMaxRequestsPerSecond(20);
        broker.answer(request -> {
            arrivals.add(new Arrival(request.method(), System.nanoTime()));
            return Said.ok(request.method().equals("POST") ? "{'message':'success','orderNumber':'7'}" : "[]");
        });

        List<CompletableFuture<Exchange>> sent = IntStream.range(0, 30)
                .mapToObj(i -> send(i % 2 == 0 ? ORDER : QUESTION))
                .toList();
        for (CompletableFuture<Exchange> each : sent) {
            assertThat(end(each).getException()).isNull();
        }

        List<Long> times = arrivals.stream().map(Arrival::at).sorted().toList();
        for (int i = 0; i + 20 < times.size(); i++) {
            // They leave with 1.1 s between them; on a busy machine the first ones may be a little longer on their way.
            assertThat(times.get(i + 20) - times.get(i))
                    .isGreaterThan(Duration.ofMillis(800).toNanos());
        }
    }
}
