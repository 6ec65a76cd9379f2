package io.github.camelalor.query;

import io.github.camelalor.codec.CodecException;
import io.github.camelalor.codec.Page;
import io.github.camelalor.model.Trade;
import java.util.List;
import java.util.Map;

/**
 * Goes on through past own trades from the last one that has come: by its number, or by its time where the list is sorted by
 * it.
 *
 * <p>Whether the broker counts that trade in is not documented; it is left out where it comes again.
 */
final class TradeCursor implements Cursor<Trade> {

    private final boolean byTime;
    private final int pageSize;
    private final Fresh<Trade> fresh = new Fresh<>(Trade::id);
    private Trade last;
    private long asked;
    private boolean ended;

    private TradeCursor(boolean byTime, int pageSize) {
        this.byTime = byTime;
        this.pageSize = pageSize;
    }

    static Paging<Trade> paging() {
        return new Paging<>(
                Parameters.LIMIT_OF_OWN_TRADES,
                Parameters.MOST_OWN_TRADES,
                Parameters.MOST_OWN_TRADES,
                (values, pageSize) -> new TradeCursor(values.isSet(Parameters.ORDER_BY_TRADE_DATE), pageSize),
                TradeCursor::obstacle);
    }

    private static String obstacle(Values values) {
        return values.isSet(Parameters.ORDER_BY_TRADE_DATE) && values.isSet(Parameters.DESCENDING)
                ? "trades sorted by date have pages in ascending order only; leave out descending or orderByTradeDate"
                : null;
    }

    @Override
    public Map<String, String> ask(long wanted) {
        // One more, for the last trade may come again.
        asked = Math.min(pageSize, Math.max(Paging.LEAST, wanted == Long.MAX_VALUE ? wanted : wanted + 1));
        String limit = String.valueOf(asked);
        if (last == null) {
            return Map.of(Parameters.LIMIT_OF_OWN_TRADES.wireName(), limit);
        }
        return byTime
                ? Map.of(
                        Parameters.LIMIT_OF_OWN_TRADES.wireName(),
                        limit,
                        Parameters.DATE_FROM.wireName(),
                        Kind.DATE.write(last.time()))
                : Map.of(Parameters.LIMIT_OF_OWN_TRADES.wireName(), limit, Parameters.FROM_TRADE.wireName(), last.id());
    }

    @Override
    public List<Entry<Trade>> take(Page<Entry<Trade>> page) throws CodecException {
        List<Entry<Trade>> entries = page.items();
        List<Entry<Trade>> news = fresh.of(entries);
        if (news.isEmpty()) {
            if (entries.size() >= asked) {
                throw Fresh.stuck(entries.size());
            }
            ended = true;
        } else {
            last = entries.get(entries.size() - 1).value();
        }
        return news;
    }

    @Override
    public boolean ended() {
        return ended;
    }
}
