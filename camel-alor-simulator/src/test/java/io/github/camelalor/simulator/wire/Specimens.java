package io.github.camelalor.simulator.wire;

import io.github.camelalor.simulator.market.Book;
import io.github.camelalor.simulator.market.BookLevel;
import io.github.camelalor.simulator.market.ClientType;
import io.github.camelalor.simulator.market.Condition;
import io.github.camelalor.simulator.market.Iceberg;
import io.github.camelalor.simulator.market.IcebergState;
import io.github.camelalor.simulator.market.Listing;
import io.github.camelalor.simulator.market.Listings;
import io.github.camelalor.simulator.market.OrderState;
import io.github.camelalor.simulator.market.OrderStatus;
import io.github.camelalor.simulator.market.OrderTicket;
import io.github.camelalor.simulator.market.OrderType;
import io.github.camelalor.simulator.market.OwnTrade;
import io.github.camelalor.simulator.market.PositionState;
import io.github.camelalor.simulator.market.Repo;
import io.github.camelalor.simulator.market.Section;
import io.github.camelalor.simulator.market.Side;
import io.github.camelalor.simulator.market.StopOrderState;
import io.github.camelalor.simulator.market.StopTicket;
import io.github.camelalor.simulator.market.TimeInForce;
import io.github.camelalor.simulator.market.Valuation;
import io.github.camelalor.simulator.market.Valuation.BuyingPower;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** Values to be written, each one unlike the others in all its members. */
final class Specimens {
    static final String GUID = "c328fcf1-e495-408a-a0ed-e20f95d6b813";

    static final Book BOOK = new Book(
            Listings.SBER,
            List.of(level("257.7", 157), level("257", 3)),
            List.of(level("257.71", 288)),
            1702631123780L);

    static final OrderState LIMIT_ORDER = order(OrderType.LIMIT, Listings.SBER, "257.7", "Первая заявка");
    static final OrderState MARKET_ORDER = order(OrderType.MARKET, Listings.SI, null, null);

    static final OrderState ICEBERG_ORDER = new OrderState(
            "2006665023417483347",
            Listings.SBER,
            "D39004",
            null,
            OrderType.LIMIT,
            Side.SELL,
            OrderStatus.WORKING,
            Instant.parse("2024-01-08T15:57:12.2911671Z"),
            Instant.parse("2024-01-08T15:57:13Z"),
            Instant.parse("2024-12-27T23:59:59.999Z"),
            30,
            11,
            number("257.7"),
            TimeInForce.GOOD_TILL_CANCELLED,
            new IcebergState(new Iceberg(10, 2), 9, 1));

    static final StopOrderState STOP_ORDER = new StopOrderState(
            "8939",
            new StopTicket(
                    OrderTicket.market("D00013", Listings.SBER, Side.BUY, 3),
                    Condition.LESS_OR_EQUAL,
                    number("160.10"),
                    null,
                    15,
                    true),
            OrderStatus.WORKING,
            Instant.parse("2024-01-09T11:32:51.4774506Z"),
            null,
            null,
            null,
            0,
            number("0"),
            true);
    static final StopOrderState STOP_LIMIT_ORDER = new StopOrderState(
            "118088645",
            new StopTicket(
                    OrderTicket.limit("7502T0U", Listings.SI, Side.SELL, 5, number("84500"))
                            .comment("tag")
                            .timeInForce(TimeInForce.GOOD_TILL_CANCELLED)
                            .iceberg(new Iceberg(2, 10)),
                    Condition.MORE,
                    number("84600"),
                    Instant.parse("2024-02-01T12:00:00Z"),
                    0,
                    true),
            OrderStatus.REJECTED,
            Instant.parse("2024-01-09T11:32:51.4774506Z"),
            Instant.parse("2024-01-09T11:33:00Z"),
            "Нехватка средств по лимитам клиента.",
            "2023555935792417386",
            2,
            number("84501.5"),
            false);

    static final OwnTrade SHARE_TRADE = trade(Listings.GAZP, "170.21", "1.36105");
    static final OwnTrade REPO_TRADE = SHARE_TRADE.repo(Repo.overnight(number("3404.2")));
    static final OwnTrade CONTRACT_TRADE = trade(Listings.SI, "84600", null);

    static final PositionState POSITION = new PositionState(
            "D00013",
            "MOEX",
            "SBER",
            "Сбербанк",
            false,
            10,
            number("276.9105"),
            number("50"),
            number("60"),
            number("70"),
            number("80"),
            number("90"),
            number("24921.945"),
            number("24921"),
            number("25.30"),
            number("-0.945"));

    static final PositionState MONEY = new PositionState(
            "7502T0U",
            "MOEX",
            "RUB",
            "RUB",
            true,
            1,
            number("0"),
            number("28692.09"),
            number("28692.09"),
            number("28692.09"),
            number("28692.09"),
            number("28692.09"),
            number("0"),
            number("0"),
            number("0"),
            number("0.00"));

    static final Valuation SHARES = valuation(Section.FOND);
    static final Valuation CONTRACTS = valuation(Section.FORTS);

    private Specimens() {}

    private static Valuation valuation(Section section) {
        return new Valuation(
                section == Section.FORTS ? "7500GHC" : "D39004",
                "MOEX",
                section,
                ClientType.STANDARD_RISK,
                "RUB",
                number("99174.73"),
                number("99186.21945092"),
                number("100"),
                number("1.36"),
                number("2000"),
                number("900"),
                number("-912.5"),
                number("3565"),
                number("12"),
                true,
                false,
                section == Section.FORTS ? List.of() : List.of(new BuyingPower("CNY", number("1000"))));
    }

    private static OrderState order(OrderType type, Listing listing, String price, String comment) {
        return new OrderState(
                "2006665023417483347",
                listing,
                "D39004",
                comment,
                type,
                Side.BUY,
                OrderStatus.WORKING,
                Instant.parse("2024-01-08T15:57:12.2911671Z"),
                Instant.parse("2024-01-08T15:57:13Z"),
                Instant.parse("2024-12-27T23:59:59.999Z"),
                3,
                1,
                price == null ? null : number(price),
                TimeInForce.ONE_DAY);
    }

    private static OwnTrade trade(Listing listing, String price, String commission) {
        return new OwnTrade(
                "4421925358",
                "42030831469",
                listing,
                "D39004",
                "tag",
                Side.SELL,
                Instant.parse("2023-12-29T12:35:06Z"),
                2,
                number(price),
                commission == null ? null : number(commission),
                Instant.parse("2024-01-02T23:59:59Z"));
    }

    private static BookLevel level(String price, long volume) {
        return new BookLevel(number(price), volume);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
