package io.github.camelalor.simulator.market;

import io.github.camelalor.simulator.market.Valuation.BuyingPower;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Values portfolios at the last prices; used under the lock of the exchange. */
final class Valuer {
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
        List<BuyingPower> foreignMoney = new ArrayList<>();
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
                    listing.section().derivatives()
                            ? position.unrealisedProfit()
                            : position.currentVolume().add(listing.accruedInterest(holding.units())));
            exposure = exposure.add(position.currentVolume().abs());
            if (listing.traits().option() != null) {
                optionValue = optionValue.add(position.currentVolume());
            }
            if (listing.section() == Section.CURR && holding.units() > 0) {
                foreignMoney.add(new BuyingPower(listing.baseCurrency(), position.future()));
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
                foreignMoney);
    }
}
