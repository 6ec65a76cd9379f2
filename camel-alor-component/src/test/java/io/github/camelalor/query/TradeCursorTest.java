package io.github.camelalor.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelalor.model.Trade;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TradeCursorTest {

    private static final Map<String, Object> PAST = Map.of("exchange", "MOEX", "portfolio", "D39004", "history", true);

    private record Past(long id, Instant time) {

        String json() {
            return "{'id':'" + id + "','symbol':'SBER','exchange':'MOEX','date':'" + time
                    + "','qtyBatch':1,'qtyUnits':10,'price':1,'side':'buy'}";
        }
    }

    private static List<Past> trades(int count) {
        return LongStream.rangeClosed(1, count)
                .mapToObj(i -> new Past(i * 10, Instant.ofEpochSecond(1_700_000_000 + i)))
                .toList();
    }

    private static Map<String, Object> past(String... flags) {
        Map<String, Object> options = new HashMap<>(PAST);
        for (String flag : flags) {
            options.put(flag, true);
        }
        return options;
    }

    /** Filters by the number of a trade, which counts itself or does not. */
    private static Lists byNumber(List<Past> all, boolean inclusive) {
        return new Lists(query -> {
            boolean descending = Boolean.parseBoolean(query.get("descending"));
            ToLongFunction<Past> key = trade -> descending ? -trade.id() : trade.id();
            long from = query.containsKey("from")
                    ? Long.parseLong(query.get("from")) * (descending ? -1 : 1)
                    : Long.MIN_VALUE;
            return Lists.array(all.stream()
                    .sorted(Comparator.comparingLong(key))
                    .filter(trade -> key.applyAsLong(trade) > from || inclusive && key.applyAsLong(trade) == from)
                    .limit(Long.parseLong(query.get("limit")))
                    .map(Past::json)
                    .toList());
        });
    }

    private static List<Object> expected(List<Past> trades) {
        return trades.stream().map(trade -> (Object) String.valueOf(trade.id())).toList();
    }

    private static List<Object> ids(List<Object> read) {
        return read.stream().map(each -> (Object) ((Trade) each).id()).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "0,true",
        "1,true",
        "2,true",
        "3,true",
        "10,true",
        "0,false",
        "1,false",
        "2,false",
        "3,false",
        "10,false"
    })
    void everyTradeComesOnceWhetherTheFirstCountsOrNot(int count, boolean inclusive) {
        List<Past> all = trades(count);

        assertThat(ids(byNumber(all, inclusive).read("trades", 3, past()))).isEqualTo(expected(all));
        assertThat(ids(byNumber(all, inclusive).read("trades", 3, past("descending"))))
                .isEqualTo(expected(all.stream()
                        .sorted(Comparator.comparingLong(Past::id).reversed())
                        .toList()));
    }

    @Test
    void theFirstCallAsksFromWhereTheOptionsSay() {
        Lists broker = byNumber(trades(10), true);
        Map<String, Object> options = past();
        options.put("from", "50");
        options.put("limit", "4");

        assertThat(ids(broker.read("trades", 3, options))).containsExactly("50", "60", "70", "80");
        assertThat(broker.asked("from")).containsExactly("50", "70");
        assertThat(broker.asked("limit")).containsExactly("3", "2");
    }

    @Test
    void aBrokerThatGoesNowhereIsNotTakenForTheEnd() {
        // As if from were the smallest number wanted, also in descending order.
        Lists broker = new Lists(query -> Lists.array(trades(3).stream()
                .map(Past::json)
                .limit(Long.parseLong(query.get("limit")))
                .toList()));

        assertThatThrownBy(() -> broker.read("trades", 3, past("descending")))
                .isInstanceOf(PageException.class)
                .hasMessageContaining("Page 2 of trades MOEX:D39004");
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void tradesSortedByDateGoOnByDate(boolean inclusive) {
        // Numbers of two markets, which cannot be compared; each second trade has the time of the one before.
        List<Past> all = LongStream.rangeClosed(1, 9)
                .mapToObj(i -> new Past(
                        i % 2 == 0 ? i : 9_000_000_000L - i,
                        Instant.ofEpochSecond(1_700_000_000 + (inclusive ? i / 2 : i))))
                .toList();
        Lists broker = new Lists(query -> {
            Instant from = query.containsKey("dateFrom") ? Instant.parse(query.get("dateFrom")) : Instant.MIN;
            return Lists.array(all.stream()
                    .filter(trade -> trade.time().isAfter(from)
                            || inclusive && trade.time().equals(from))
                    .limit(Long.parseLong(query.get("limit")))
                    .map(Past::json)
                    .toList());
        });

        assertThat(ids(broker.read("trades", 4, past("orderByTradeDate")))).isEqualTo(expected(all));
        assertThat(broker.asked("from")).containsOnly("-");
    }

    @Test
    void moreTradesOfOneTimeThanAPageHoldsAreAnError() {
        List<Past> all = LongStream.rangeClosed(1, 9)
                .mapToObj(i -> new Past(i, Instant.ofEpochSecond(1_700_000_000)))
                .toList();
        Lists broker = new Lists(query -> Lists.array(all.stream()
                .limit(Long.parseLong(query.get("limit")))
                .map(Past::json)
                .toList()));

        assertThatThrownBy(() -> broker.read("trades", 4, past("orderByTradeDate")))
                .isInstanceOf(PageException.class)
                .hasMessageContaining("cannot go on");
    }

    @Test
    void tradesSortedByDateHaveNoPagesBackwards() {
        assertThatThrownBy(() -> byNumber(trades(3), true).read("trades", 3, past("orderByTradeDate", "descending")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("descending")
                .hasMessageContaining("orderByTradeDate");
    }
}
