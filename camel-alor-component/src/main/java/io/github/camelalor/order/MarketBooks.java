package io.github.camelalor.order;

import io.github.camelalor.codec.Answers;
import io.github.camelalor.codec.CodecException;
import io.github.camelalor.codec.EventContext;
import io.github.camelalor.model.DenialReason;
import io.github.camelalor.model.Instrument;
import io.github.camelalor.net.AuthorizedGateway;
import io.github.camelalor.net.HttpCall;
import io.github.camelalor.net.HttpReply;
import io.github.camelalor.net.Urgency;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Books that are known to be fresh: the last one of a subscription while it is young enough, else one that is asked for.
 *
 * <p>A fresh book is there at once, without another thread. One question serves all who wait for it. Thread-safe.
 */
final class MarketBooks {

    private static final int USUAL_DEPTH = 20;

    /** The most that the broker tells (protocol F). */
    private static final int FULL_DEPTH = 50;

    private final OrderContext context;
    private final LastBooks last;
    private final AuthorizedGateway gateway;
    private final ConcurrentMap<Wanted, CompletableFuture<LastBooks.Known>> asked = new ConcurrentHashMap<>();

    MarketBooks(OrderContext context, LastBooks last) {
        this.context = context;
        this.last = last;
        this.gateway = new AuthorizedGateway(context.gateway(), Urgency.ORDER, context.tokens(), context.timers());
    }

    private record Wanted(Instrument instrument, int depth) {}

    /** Returns a book that is not older than that; fails with a {@link Denial} if there is none. */
    CompletableFuture<LastBooks.Known> fresh(Instrument instrument, Duration maxAge) {
        LastBooks.Known known = last.of(instrument);
        if (known != null && isFresh(known, maxAge)) {
            return CompletableFuture.completedFuture(known);
        }
        return ask(new Wanted(instrument, USUAL_DEPTH)).handle((answer, failure) -> {
            if (failure != null) {
                throw new CompletionException(without(instrument, known, maxAge, Failures.cause(failure)));
            }
            if (!isFresh(answer, maxAge)) {
                throw new CompletionException(new Denial(
                        DenialReason.BOOK_STALE,
                        "the book of " + name(instrument) + " was asked for, but came after "
                                + age(answer).toMillis() + " ms; maxBookAge is " + maxAge.toMillis() + " ms"));
            }
            return answer;
        });
    }

    /** Returns the whole book as far as the broker tells it. */
    CompletableFuture<LastBooks.Known> full(Instrument instrument) {
        return ask(new Wanted(instrument, FULL_DEPTH));
    }

    private boolean isFresh(LastBooks.Known known, Duration maxAge) {
        return age(known).compareTo(maxAge) <= 0;
    }

    private Duration age(LastBooks.Known known) {
        return Duration.ofNanos(context.timers().nanoTime() - known.at());
    }

    private Denial without(Instrument instrument, LastBooks.Known old, Duration maxAge, Throwable failure) {
        String asking = ", and none could be had: " + failure.getMessage();
        return old == null
                ? new Denial(DenialReason.BOOK_MISSING, "no book of " + name(instrument) + " is known" + asking)
                : new Denial(
                        DenialReason.BOOK_STALE,
                        "the last book of " + name(instrument) + " is " + age(old).toMillis()
                                + " ms old; maxBookAge is " + maxAge.toMillis() + " ms" + asking);
    }

    private static String name(Instrument instrument) {
        return instrument.exchange() + ":" + instrument.symbol();
    }

    private CompletableFuture<LastBooks.Known> ask(Wanted wanted) {
        CompletableFuture<LastBooks.Known> answer = new CompletableFuture<>();
        CompletableFuture<LastBooks.Known> earlier = asked.putIfAbsent(wanted, answer);
        if (earlier != null) {
            return earlier;
        }
        // The state that the broker tells is no older than the question.
        long at = context.timers().nanoTime();
        gateway.send(call(wanted)).thenApply(reply -> read(reply, wanted, at)).whenComplete((known, failure) -> {
            asked.remove(wanted, answer);
            if (failure == null) {
                last.asked(wanted.instrument(), known);
                answer.complete(known);
            } else {
                answer.completeExceptionally(Failures.cause(failure));
            }
        });
        return answer;
    }

    private HttpCall call(Wanted wanted) {
        Instrument instrument = wanted.instrument();
        Map<String, String> query = new LinkedHashMap<>();
        query.put("format", "Slim");
        query.put("depth", String.valueOf(wanted.depth()));
        if (instrument.board() != null) {
            query.put("instrumentGroup", instrument.board());
        }
        String path = "/md/v2/orderbooks/" + HttpCall.segment(instrument.exchange()) + "/"
                + HttpCall.segment(instrument.symbol());
        return HttpCall.get(path, query, context.options().replyTimeout());
    }

    private LastBooks.Known read(HttpReply reply, Wanted wanted, long at) {
        try {
            if (!reply.successful()) {
                throw new IOException("asking for it was answered with HTTP " + reply.status());
            }
            Instrument instrument = wanted.instrument();
            EventContext book =
                    EventContext.ofInstrument(instrument.exchange(), instrument.symbol(), instrument.board());
            return new LastBooks.Known(Answers.orderBook(reply.body(), book), at, null);
        } catch (IOException | CodecException e) {
            throw new CompletionException(e);
        }
    }
}
