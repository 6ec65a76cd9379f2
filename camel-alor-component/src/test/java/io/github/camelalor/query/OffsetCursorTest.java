package io.github.camelalor.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelalor.model.MarketTrade;
import io.github.camelalor.model.Security;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OffsetCursorTest {

    private static final Map<String, Object> SBER = Map.of("exchange", "MOEX", "symbol", "SBER");
    private static final Map<String, Object> PAST = Map.of("exchange", "MOEX", "symbol", "SBER", "history", true);

    private static String trade(long id) {
        return "{'id':" + id + ",'symbol':'SBER','qty':1,'price':142.52,'side':'buy','timestamp':1611158710768}";
    }

    private static String page(List<String> all, Map<String, String> query, String limit, int cap) {
        int offset = Integer.parseInt(query.getOrDefault("offset", "0"));
        int length = Math.min(cap, Integer.parseInt(query.get(limit)));
        return Lists.array(all.subList(Math.min(all.size(), offset), Math.min(all.size(), offset + length)));
    }

    private static List<String> trades(int count) {
        return LongStream.range(0, count).mapToObj(OffsetCursorTest::trade).toList();
    }

    private static List<Long> ids(List<Object> read) {
        return read.stream().map(each -> ((MarketTrade) each).id()).toList();
    }

    @ParameterizedTest
    @CsvSource({"0,3", "1,3", "3,3", "7,3", "9,3", "10,50000"})
    void everyTradeComesOnceInOrder(int count, int pageSize) {
        Lists broker = new Lists(query ->
                "{'total':" + count + ",'list':" + page(trades(count), query, "limit", Integer.MAX_VALUE) + "}");

        assertThat(ids(broker.read("all-trades", pageSize, PAST)))
                .isEqualTo(LongStream.range(0, count).boxed().toList());
        assertThat(broker.asked).hasSize(count / pageSize + 1);
    }

    @Test
    void aBrokerThatGivesFewerThanAskedForLosesNothing() {
        Lists broker = new Lists(query -> page(trades(10), query, "take", 2));

        assertThat(ids(broker.read("all-trades", 5, SBER)))
                .isEqualTo(LongStream.range(0, 10).boxed().toList());
        assertThat(broker.asked("offset")).containsExactly("0", "2", "4", "6", "8", "10");
    }

    @Test
    void aTotalIsNotBelievedWhenThePageIsFull() {
        Lists broker =
                new Lists(query -> "{'total':3,'list':" + page(trades(8), query, "limit", Integer.MAX_VALUE) + "}");

        assertThat(broker.read("all-trades", 3, PAST)).hasSize(8);
    }

    @Test
    void tradesThatMoveBackByNewOnesComeOnce() {
        List<String> newestFirst = new ArrayList<>(
                IntStream.range(0, 9).mapToObj(i -> trade(100 - i)).toList());
        Lists broker = new Lists(query -> {
            String page = page(newestFirst, query, "take", Integer.MAX_VALUE);
            newestFirst.add(0, trade(100 + newestFirst.size()));
            return page;
        });

        assertThat(ids(broker.read("all-trades", 4, Map.of("exchange", "MOEX", "symbol", "SBER", "descending", true))))
                .containsExactly(100L, 99L, 98L, 97L, 96L, 95L, 94L, 93L, 92L);
    }

    @Test
    void aBrokerThatKnowsNoOffsetIsNotAskedForEver() {
        Lists broker = new Lists(query -> Lists.array(trades(4)));
        Records records = broker.open("all-trades", 4, SBER, false);
        for (int i = 0; i < 4; i++) {
            records.next();
        }

        assertThatThrownBy(records::next)
                .isInstanceOf(PageException.class)
                .hasMessageContaining("Page 2 of all-trades MOEX:SBER")
                .hasMessageContaining("the same 4");
    }

    @Test
    void theLimitIsTheNumberInAllAndTheOffsetTheBegin() {
        Lists broker = new Lists(query -> page(trades(100), query, "limit", Integer.MAX_VALUE));

        assertThat(ids(broker.read(
                        "all-trades",
                        4,
                        Map.of("exchange", "MOEX", "symbol", "SBER", "history", true, "limit", 6, "offset", 10))))
                .containsExactly(10L, 11L, 12L, 13L, 14L, 15L);
        assertThat(broker.asked("limit")).containsExactly("4", "2");
        assertThat(broker.asked("offset")).containsExactly("10", "14");
    }

    @Test
    void instrumentsAreToldApartByTheirBoards() {
        List<String> securities = List.of(
                "{'symbol':'SBER','exchange':'MOEX','board':'TQBR'}",
                "{'symbol':'SBER','exchange':'MOEX','board':'SMAL'}",
                "{'symbol':'SBER','exchange':'MOEX'}",
                "{'symbol':'GAZP','exchange':'MOEX','board':'TQBR'}");
        Lists broker = new Lists(query -> page(securities, query, "limit", Integer.MAX_VALUE));

        assertThat(broker.read("instruments", 2, Map.of("exchange", "MOEX")))
                .extracting(each -> ((Security) each).board())
                .containsExactly("TQBR", "SMAL", null, "TQBR");
    }
}
