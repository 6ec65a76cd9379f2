package io.github.camelalor.simulator.market;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Estimates orders; guarded by the lock of the exchange.
 *
 * <p>Margin is modelled by one plain rule: the money at hand buys twice as much on margin, and sells as much short as it
 * could buy.
 */
final class Estimator {
    private static final BigDecimal LEVERAGE = BigDecimal.valueOf(2);
    /** Nobody may order more, however little it costs. */
    private static final BigDecimal MOST = BigDecimal.valueOf(Integer.MAX_VALUE);

    private final Tariff tariff;

    Estimator(Tariff tariff) {
        this.tariff = tariff;
    }

    Estimate estimate(EstimateQuestion question, Account account, MatchingBook book) {
        Listing listing = question.listing();
        BigDecimal price = question.price() == null ? book.lastPrice() : question.price();
        BigDecimal value = listing.value(1, price);
        BigDecimal cost = value.add(tariff.of(listing, 1, value));
        BigDecimal money = account.section() == listing.section()
                ? account.freeCash(listing.currency(), question.includeLimitOrders())
                        .max(BigDecimal.ZERO)
                : BigDecimal.ZERO;
        boolean spends = question.budget() != null;
        BigDecimal budget = spends ? money.min(question.budget()) : money;
        long ownToBuy = lots(budget, cost);
        long lots = question.lots() == null ? spends ? ownToBuy : 0 : question.lots();
        long units = question.includeLimitOrders() ? account.freeUnits(listing) : account.units(listing);
        long ownToSell = Math.max(0, units / listing.lotSize());
        BigDecimal total = listing.value(lots, price);
        return new Estimate(
                question,
                ownToSell + lots(money, cost),
                spends ? ownToBuy : lots(money.multiply(LEVERAGE), cost),
                ownToSell,
                ownToBuy,
                Listing.plain(total),
                tariff.of(listing, lots, total),
                spends ? Listing.plain(price) : null);
    }

    private static long lots(BigDecimal money, BigDecimal cost) {
        return money.divide(cost, 0, RoundingMode.DOWN).min(MOST).longValueExact();
    }
}
