package io.github.camelalor.stream;

import io.github.camelalor.codec.CodecException;
import io.github.camelalor.codec.EventContext;
import io.github.camelalor.codec.EventList;
import io.github.camelalor.codec.EventReaders;
import io.github.camelalor.model.MarketTrade;
import io.github.camelalor.net.AuthorizedGateway;
import io.github.camelalor.net.HttpCall;
import io.github.camelalor.net.HttpReply;
import io.github.camelalor.time.Timers;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Asks the broker for the trades of the present session over HTTP, a page at a time, and more than once if need be. */
public final class HttpPastTrades implements PastTrades {

    private static final int PAGE = 1_000;
    private static final int ATTEMPTS = 3;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final AuthorizedGateway api;
    private final Timers timers;
    private final Duration timeout;
    private final String path;
    private final Map<String, String> query;
    private final EventContext context;
    private final boolean json;

    /**
     * Prepares to ask about one instrument.
     *
     * @param timeout of each request
     * @param query what is always asked with: format, board and the like
     * @param context names the instrument
     * @param json whether the broker's own text is kept beside each trade
     */
    public HttpPastTrades(
            AuthorizedGateway api,
            Timers timers,
            Duration timeout,
            Map<String, String> query,
            EventContext context,
            boolean json) {
        this.api = api;
        this.timers = timers;
        this.timeout = timeout;
        this.path = "/md/v2/Securities/" + HttpCall.segment(context.exchange()) + "/"
                + HttpCall.segment(context.symbol()) + "/alltrades";
        this.query = Map.copyOf(query);
        this.context = context;
        this.json = json;
    }

    @Override
    public CompletableFuture<List<Arrival<MarketTrade>>> page(Range range, int offset) {
        Map<String, String> asking = new LinkedHashMap<>(query);
        if (range.after() != null) {
            asking.put("fromId", String.valueOf(range.after()));
        }
        if (range.since() != null) {
            asking.put("from", String.valueOf(range.since().getEpochSecond()));
        }
        asking.put("toId", String.valueOf(range.before()));
        asking.put("take", String.valueOf(PAGE));
        asking.put("offset", String.valueOf(offset));
        CompletableFuture<List<Arrival<MarketTrade>>> answer = new CompletableFuture<>();
        attempt(HttpCall.get(path, asking, timeout), ATTEMPTS, answer);
        return answer;
    }

    private void attempt(HttpCall call, int left, CompletableFuture<List<Arrival<MarketTrade>>> answer) {
        api.send(call).whenComplete((reply, failure) -> {
            if (failure == null && reply.successful()) {
                read(reply, answer);
            } else if (left > 1 && (failure != null || passing(reply.status())) && !answer.isDone()) {
                Timers.Timer pause = timers.after(pauseBefore(left - 1), () -> attempt(call, left - 1, answer));
                answer.whenComplete((ignored, end) -> pause.cancel());
            } else {
                answer.completeExceptionally(
                        failure == null
                                ? new IOException(call + " was answered " + reply.status() + " " + reply.excerpt())
                                : AnswerWatch.cause(failure));
            }
        });
    }

    /** Trying again while the limiter holds everything back would be in vain. */
    private Duration pauseBefore(int left) {
        Duration own = PAUSE.multipliedBy(1L << (ATTEMPTS - left - 1));
        Duration ordered = api.pausedFor();
        return own.compareTo(ordered) > 0 ? own : ordered;
    }

    private static boolean passing(int status) {
        return status >= 500 || status == 429 || status == 408;
    }

    private void read(HttpReply reply, CompletableFuture<List<Arrival<MarketTrade>>> answer) {
        long now = timers.nanoTime();
        try {
            answer.complete(EventList.read(reply.body(), EventReaders.marketTrade(), context).stream()
                    .map(each -> new Arrival<>(each.event(), json ? each.json() : null, now))
                    .toList());
        } catch (CodecException | RuntimeException e) {
            answer.completeExceptionally(e);
        }
    }
}
