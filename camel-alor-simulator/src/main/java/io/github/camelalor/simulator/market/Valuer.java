package io.github.camelalor.simulator.market;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Values portfolios at the last prices; used under the lock of the exchange. */
final class Valuer {
    private static final String OPTIONS_BOARD = "ROPD";

    private final Function<Listing, BigDecimal> lastPrice;

    Valuer(Function<Listing, BigDecimal> lastPrice) {
        this.lastPrice = lastPrice;
    }

    /** Values what a portfolio has on one exchange. */
    Valuation value(Account account, String exchange) {
        BigDecimal openingValue = BigDecimal.ZERO;
        BigDecimal value = BigDecimal.ZERO;
        BigDecimal exposure = BigDecimal.ZERO;
        BigDecimal optionValue = BigDecimal.ZERO;
        boolean negative = false;
        boolean forbidden = false;
        for (Holding holding : account.holdings()) {
            Listing listing = holding.listing();
            if (!listing.exchange().equals(exchange)) {
                continue;
            }
            PositionState position = holding.state(lastPrice.apply(listing));
            openingValue = openingValue.add(holding.openingValue());
            value = value.add(
                    listing.section() == Section.FORTS ? position.unrealisedProfit() : position.currentVolume());
            exposure = exposure.add(position.currentVolume().abs());
            if (listing.board().equals(OPTIONS_BOARD)) {
                optionValue = optionValue.add(position.currentVolume());
            }
            negative |= holding.units() < 0;
            forbidden |= holding.units() != 0 && listing.section() != account.section();
        }
        Optional<Cash> own = account.cash().stream()
                .filter(money -> money.exchange().equals(exchange))
                .findFirst();
        // A portfolio that cannot trade there has no money there either.
        Cash cash = own.orElseGet(() -> new Cash(exchange, Purses.HOME_CURRENCY, BigDecimal.ZERO));
        return new Valuation(
                account.portfolio(),
                exchange,
                account.section(),
                account.clientType(),
                cash.currency(),
                cash.opening(),
                cash.balance(),
                cash.transfers(),
                cash.fees(),
                own.isPresent() ? account.ordered(cash.currency()) : BigDecimal.ZERO,
                openingValue,
                value,
                exposure,
                optionValue,
                negative,
                forbidden,
                List.of());
    }
}
