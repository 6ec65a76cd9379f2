package io.github.camelalor.simulator.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuctionTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "nothing meets,                        B 5@100 S 5@101,            100, -1",
        "no interest at all,                   '',                         100, -1",
        "only buyers,                          B 5@100 B 5@M,              100, -1",
        "the largest volume wins,              B 10@105 S 5@100 S 5@103,    99, 103",
        "then what leaves the least behind,    B 5@105 B 5@101 S 5@99,     101, 105",
        "then the nearest to the last price,   B 5@105 S 5@100,            102, 102",
        "the last price beyond the range,      B 5@105 S 5@100,             90, 100",
        "market orders alone trade at the last price, B 5@M S 3@M,         102, 102",
        "market orders take the price of others, B 5@M S 5@104,            102, 104"
    })
    void findsThePrice(String what, String orders, long last, long price) {
        List<Auction.Interest> interests = new ArrayList<>();
        for (String order : orders.split(" (?=[BS])")) {
            if (!order.isBlank()) {
                Side side = order.startsWith("B") ? Side.BUY : Side.SELL;
                String[] parts = order.substring(2).strip().split("@");
                boolean market = parts[1].equals("M");
                long limit = market ? (side == Side.BUY ? 1_000 : 1) : Long.parseLong(parts[1]);
                interests.add(new Auction.Interest(side, limit, Long.parseLong(parts[0]), !market));
            }
        }

        assertThat(Auction.price(interests, last))
                .as(what)
                .isEqualTo(price < 0 ? OptionalLong.empty() : OptionalLong.of(price));
    }
}
