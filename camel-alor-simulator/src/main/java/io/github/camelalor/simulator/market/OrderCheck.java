package io.github.camelalor.simulator.market;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Says whether the trading system takes an order.
 *
 * <p>Margin is not modelled beyond one plain rule: without {@code allowMargin} a buy needs free money for its whole
 * value and commission, and a sell needs free units; on the derivatives market the value of the contracts counts, and
 * closing a position needs nothing. With {@code allowMargin} nothing is asked for.
 */
final class OrderCheck {
    private final Tariff tariff;

    OrderCheck(Tariff tariff) {
        this.tariff = tariff;
    }

    Optional<Rejection> check(OrderTicket ticket, Account account, MatchingBook book) {
        Listing listing = ticket.listing();
        if (account.section() != listing.section()) {
            return Optional.of(Rejection.FORBIDDEN_FOR_CLIENT);
        }
        return phase(ticket, book.status())
                .or(() -> quantity(ticket))
                .or(() -> price(ticket, book))
                .or(() -> ticket.allowMargin() ? Optional.empty() : cover(ticket, account, book));
    }

    /** A quantity must be some and, in units, an int. */
    static Optional<Rejection> quantity(OrderTicket ticket) {
        boolean fits = ticket.quantity() > 0
                && ticket.quantity() <= Integer.MAX_VALUE / ticket.listing().lotSize();
        return fits ? Optional.empty() : Optional.of(Rejection.INCORRECT_QUANTITY);
    }

    /** An auction collects orders that can wait; trading at the price of an auction is checked with the price. */
    private static Optional<Rejection> phase(OrderTicket ticket, TradingStatus status) {
        if (status.matches()) {
            return Optional.empty();
        }
        if (status.collects()) {
            boolean waits = ticket.timeInForce() == TimeInForce.ONE_DAY
                    || ticket.timeInForce() == TimeInForce.GOOD_TILL_CANCELLED
                    || ticket.waitsForTheClose();
            return waits ? Optional.empty() : Optional.of(Rejection.NOT_IN_THIS_PHASE);
        }
        return Optional.of(
                switch (status) {
                    case BREAK -> Rejection.IN_BREAK;
                    case CLOSING_PERIOD -> Rejection.SESSION_IS_OVER;
                    default -> Rejection.TRADING_IS_STOPPED;
                });
    }

    private static Optional<Rejection> price(OrderTicket ticket, MatchingBook book) {
        if (ticket.type() == OrderType.MARKET) {
            return Optional.empty();
        }
        BigDecimal price = ticket.price();
        Listing listing = ticket.listing();
        if (price == null || price.signum() == 0) {
            return Optional.of(Rejection.NO_PRICE);
        }
        if (!book.limits().contain(price)) {
            return Optional.of(Rejection.PRICE_OUT_OF_LIMITS);
        }
        if (listing.steps(price).isEmpty()) {
            return Optional.of(Rejection.PRICE_OFF_STEP);
        }
        if (book.status() == TradingStatus.CLOSING_PRICE && price.compareTo(book.lastPrice()) != 0) {
            return Optional.of(Rejection.PRICE_OUT_OF_LIMITS);
        }
        if (ticket.timeInForce() == TimeInForce.BOOK_OR_CANCEL
                && book.available(ticket.side(), listing.requireSteps(price)) > 0) {
            return Optional.of(Rejection.WOULD_EXECUTE_AT_ONCE);
        }
        return Optional.empty();
    }

    private Optional<Rejection> cover(OrderTicket ticket, Account account, MatchingBook book) {
        Listing listing = ticket.listing();
        long units = listing.units(ticket.quantity());
        if (ticket.side() == Side.SELL) {
            return account.freeUnits(listing) >= units ? Optional.empty() : Optional.of(Rejection.UNCOVERED_RISK);
        }
        if (listing.section() == Section.FORTS && account.units(listing) <= -units) {
            return Optional.empty();
        }
        BigDecimal value = value(ticket, book);
        BigDecimal needed =
                value.add(tariff.of(listing, ticket.quantity(), value)).add(listing.accruedInterest(units));
        return account.freeCash(listing.currency()).compareTo(needed) >= 0
                ? Optional.empty()
                : Optional.of(Rejection.INSUFFICIENT_FUNDS);
    }

    private static BigDecimal value(OrderTicket ticket, MatchingBook book) {
        Listing listing = ticket.listing();
        if (ticket.type() == OrderType.LIMIT) {
            return listing.value(ticket.quantity(), ticket.price());
        }
        return listing.value(book.turnover(Side.BUY, book.highest(), ticket.quantity()), listing.priceStep());
    }
}
