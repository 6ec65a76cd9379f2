package io.github.camelalor.simulator.market;

import java.math.BigDecimal;

/** A portfolio's position in one listing; guarded by the lock of the exchange. */
final class Holding {
    private final String portfolio;
    private final Listing listing;
    private final long open;
    private final BigDecimal openingPrice;
    private final BigDecimal close;
    private final AverageCost sinceOpened;
    private final AverageCost today;

    /** @param close price at the end of the session before */
    Holding(String portfolio, Listing listing, long open, BigDecimal averagePrice, BigDecimal close) {
        this.portfolio = portfolio;
        this.listing = listing;
        this.open = open;
        this.openingPrice = averagePrice;
        this.close = close;
        this.sinceOpened = new AverageCost(open, averagePrice);
        this.today = new AverageCost(open, close);
    }

    Listing listing() {
        return listing;
    }

    long units() {
        return sinceOpened.units();
    }

    /** What the position was worth when the session opened: shares their value, contracts their profit. */
    BigDecimal openingValue() {
        return listing.section().derivatives()
                ? close.subtract(openingPrice).multiply(BigDecimal.valueOf(open))
                : listing.worth(close, open).add(listing.accruedInterest(open));
    }

    BigDecimal cost() {
        return listing.worth(sinceOpened.price(), units());
    }

    BigDecimal trade(long change, BigDecimal price) {
        today.trade(change, price);
        return sinceOpened.trade(change, price);
    }

    /** The same position at the opening of the next session. */
    Holding nextSession(BigDecimal lastPrice) {
        return new Holding(portfolio, listing, units(), sinceOpened.price(), lastPrice);
    }

    PositionState state(BigDecimal price) {
        BigDecimal units = BigDecimal.valueOf(units());
        return new PositionState(
                portfolio,
                listing.exchange(),
                listing.symbol(),
                listing.shortName(),
                false,
                listing.lotSize(),
                sinceOpened.price(),
                BigDecimal.valueOf(open),
                listing.section().derivatives() ? units : BigDecimal.valueOf(open),
                units,
                units,
                units,
                Listing.plain(cost()),
                Listing.plain(listing.worth(price, units())),
                Listing.plain(listing.inMoney(today.profitAt(price))),
                Listing.plain(listing.inMoney(sinceOpened.profitAt(price))));
    }
}
