package io.github.camelalor.query;

import io.github.camelalor.codec.Page;
import io.github.camelalor.model.Bar;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Goes through a stretch of time window by window, each as long as a page of bars without a gap.
 *
 * <p>It trusts the bars more than what is said about them: it goes on from the last bar that came, so that a broker which
 * gives fewer than a window holds loses nothing. Nights and holidays are leapt over by {@code next}, and where the broker
 * does not say it, by windows that double. Windows overlap, as it is not documented which ends belong to them.
 */
final class BarCursor implements Cursor<Bar> {

    private static final int USUAL = 5_000;
    private static final int MOST = 50_000;
    private static final int WIDEST = 64;

    private final Duration page;
    private final Instant to;
    private Instant at;
    private Instant end;
    private Instant newest = Instant.MIN;
    private int width = 1;
    private boolean ended;

    private BarCursor(Instant from, Instant to, Duration page) {
        this.at = from;
        this.to = to;
        this.page = page;
    }

    static Paging<Bar> paging() {
        return new Paging<>(
                null,
                USUAL,
                MOST,
                (values, pageSize) -> new BarCursor(
                        values.get(Parameters.FROM),
                        values.get(Parameters.TO),
                        Timeframes.length(values.get(Parameters.TIMEFRAME)).multipliedBy(pageSize)),
                values -> values.has(Parameters.COUNT_BACK)
                        ? "countBack moves the begin of the one answer; leave it out, or streaming"
                        : null);
    }

    @Override
    public Map<String, String> ask(long wanted) {
        Instant wide = at.plus(page.multipliedBy(width));
        end = wide.isAfter(to) ? to : wide;
        return Map.of(
                Parameters.FROM.wireName(), Kind.SECONDS.write(at),
                Parameters.TO.wireName(), Kind.SECONDS.write(end));
    }

    @Override
    public List<Entry<Bar>> take(Page<Entry<Bar>> answer) {
        List<Entry<Bar>> news = answer.items().stream()
                .filter(entry -> entry.value().time().isAfter(newest))
                .toList();
        Instant next = answer.next();
        boolean last = !end.isBefore(to);
        if (news.isEmpty()) {
            goOnBehind(next, last);
        } else {
            width = 1;
            news.forEach(entry -> newest = later(newest, entry.value().time()));
            at = later(at, newest);
            ended = last && (next == null || !next.isBefore(to)) || !at.isBefore(to);
        }
        return news;
    }

    private void goOnBehind(Instant next, boolean last) {
        if (next != null && next.isAfter(end)) {
            ended = next.isAfter(to);
            at = next.minusSeconds(1);
            width = 1;
        } else {
            ended = last;
            at = end.minusSeconds(1);
            width = Math.min(WIDEST, width * 2);
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    @Override
    public boolean ended() {
        return ended;
    }
}
