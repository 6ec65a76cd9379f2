package io.github.camelalor.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecordsTest {

    private static final Map<String, Object> RATES = Map.of("riskCategoryId", 5);

    private static String rates(Map<String, String> query, int count) {
        int offset = Integer.parseInt(query.get("offset"));
        int end = Math.min(count, offset + Integer.parseInt(query.get("limit")));
        return "{'total':" + count + ",'list':"
                + Lists.array(IntStream.range(offset, Math.max(offset, end))
                        .mapToObj(i -> "{'instrument':'S" + i + "'}")
                        .toList())
                + "}";
    }

    @Test
    void nothingIsAskedBeforeItIsRead() {
        Lists broker = new Lists(query -> rates(query, 10));
        Records records = broker.open("risk-rates", 3, RATES, false);
        assertThat(broker.asked).isEmpty();

        records.next();
        records.next();
        records.next();
        assertThat(broker.asked).hasSize(1);

        records.next();
        assertThat(broker.asked).hasSize(2);
    }

    @Test
    void aListThatIsClosedHasEndedAndAsksNoMore() {
        Lists broker = new Lists(query -> rates(query, 10));
        Records records = broker.open("risk-rates", 3, RATES, false);
        records.next();
        records.close();

        assertThat(records.hasNext()).isFalse();
        assertThatThrownBy(records::next).isInstanceOf(NoSuchElementException.class);
        assertThat(broker.asked).hasSize(1);
    }

    @Test
    void theTextsAreTheBrokersOwn() {
        Lists broker = new Lists(query -> rates(query, 4));
        Records records = broker.open("risk-rates", 3, RATES, true);

        assertThat(records.next()).isEqualTo("{\"instrument\":\"S0\"}");
        records.forEachRemaining(each -> assertThat(each).asString().startsWith("{\"instrument\":\"S"));
    }

    @Test
    void aFailureNamesThePageAndEndsTheList() {
        Lists good = new Lists(query -> rates(query, 10));
        Records records = inquiry(Duration.ofSeconds(5))
                .records(call -> call.query().get("offset").equals("0")
                        ? good.ask(call)
                        : CompletableFuture.failedFuture(new IOException("no more today")));
        for (int i = 0; i < 3; i++) {
            records.next();
        }

        assertThat(records.hasNext()).isTrue();
        assertThatThrownBy(records::next)
                .isInstanceOfSatisfying(PageException.class, failure -> assertThat(failure.page())
                        .isEqualTo(2))
                .hasMessageContaining("Page 2 of risk-rates")
                .hasMessageContaining("offset=3")
                .hasMessageContaining("no more today")
                .hasCauseInstanceOf(IOException.class);
        assertThat(records.hasNext()).isFalse();
    }

    @Test
    void theCauseIsTheFailureItself() {
        Records records = inquiry(Duration.ofSeconds(5))
                .records(call -> CompletableFuture.<byte[]>supplyAsync(() -> {
                    throw new CompletionException(new IOException("refused"));
                }));

        assertThat(records.hasNext()).isTrue();
        assertThatThrownBy(records::next).hasCauseInstanceOf(IOException.class);
    }

    @Test
    void anAnswerThatIsNoneIsAFailure() {
        Records records = inquiry(Duration.ofSeconds(5))
                .records(call -> CompletableFuture.completedFuture("<html>".getBytes(UTF_8)));

        assertThatThrownBy(records::next).isInstanceOf(PageException.class).hasMessageContaining("Page 1");
    }

    @Test
    void aPageThatNeverComesIsNotWaitedForLongerThanItsTime() {
        Records records = inquiry(Duration.ofMillis(1)).records(call -> new CompletableFuture<>());

        assertThat(records.hasNext()).isTrue();
        assertThatThrownBy(records::next).isInstanceOf(PageException.class).hasMessageContaining("PT0.001S");
    }

    @Test
    void aThreadThatIsInterruptedStopsWaiting() {
        Records records = inquiry(Duration.ofSeconds(60)).records(call -> new CompletableFuture<>());
        Thread.currentThread().interrupt();

        assertThat(records.hasNext()).isTrue();
        assertThatThrownBy(records::next).isInstanceOf(PageException.class).hasMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }

    private static Inquiry<?> inquiry(Duration timeout) {
        return Catalog.topic("risk-rates")
                .inquire(
                        Source.options(RATES),
                        Source.headers(Map.of()),
                        new Manner(false, true, 3, timeout, Lists.CLOCK));
    }
}
