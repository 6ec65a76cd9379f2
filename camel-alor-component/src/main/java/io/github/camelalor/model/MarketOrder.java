package io.github.camelalor.model;

import java.util.Objects;

/**
 * A market order to be sent. What a valid order is, is decided by the order side, not here.
 *
 * @param exchange code of the exchange
 * @param symbol ticker
 * @param board trading mode; null for the primary one
 * @param portfolio portfolio that trades
 * @param side buy or sell
 * @param quantity lots
 * @param timeInForce how long it may work; null for the broker's default
 * @param allowMargin true if it may open an uncovered position; null for the broker's default
 * @param checkDuplicates false to let the broker accept a repeated id; null for the broker's default
 * @param comment comment that comes back in orders and trades; null for none
 */
public record MarketOrder(
        String exchange,
        String symbol,
        String board,
        String portfolio,
        Side side,
        long quantity,
        TimeInForce timeInForce,
        Boolean allowMargin,
        Boolean checkDuplicates,
        String comment)
        implements BrokerRecord {

    /** Checks that everything is there without which an order cannot be written at all. */
    public MarketOrder {
        Objects.requireNonNull(exchange, "exchange");
        Objects.requireNonNull(symbol, "symbol");
        Objects.requireNonNull(portfolio, "portfolio");
        Objects.requireNonNull(side, "side");
        if (side == Side.UNKNOWN || timeInForce == TimeInForce.UNKNOWN) {
            throw new IllegalArgumentException("An order to be sent needs a side and a time in force that are known");
        }
    }

    /** Starts an order. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a market order; for one thread. */
    public static final class Builder {

        private String exchange;
        private String symbol;
        private String board;
        private String portfolio;
        private Side side;
        private long quantity;
        private TimeInForce timeInForce;
        private Boolean allowMargin;
        private Boolean checkDuplicates;
        private String comment;

        private Builder() {}

        /** Sets exchange, symbol and board. */
        public Builder instrument(Instrument instrument) {
            return exchange(instrument.exchange()).symbol(instrument.symbol()).board(instrument.board());
        }

        /** Sets the code of the exchange. */
        public Builder exchange(String value) {
            exchange = value;
            return this;
        }

        /** Sets the ticker. */
        public Builder symbol(String value) {
            symbol = value;
            return this;
        }

        /** Sets the trading mode; null for the primary one. */
        public Builder board(String value) {
            board = value;
            return this;
        }

        /** Sets the portfolio that trades. */
        public Builder portfolio(String value) {
            portfolio = value;
            return this;
        }

        /** Sets the side. */
        public Builder side(Side value) {
            side = value;
            return this;
        }

        /** Sets the number of lots. */
        public Builder quantity(long lots) {
            quantity = lots;
            return this;
        }

        /** Sets how long the order may work; null for the broker's default. */
        public Builder timeInForce(TimeInForce value) {
            timeInForce = value;
            return this;
        }

        /** Sets whether the order may open an uncovered position; null for the broker's default. */
        public Builder allowMargin(Boolean value) {
            allowMargin = value;
            return this;
        }

        /** Sets whether the broker refuses a repeated id; null for the broker's default. */
        public Builder checkDuplicates(Boolean value) {
            checkDuplicates = value;
            return this;
        }

        /** Sets the comment; null for none. */
        public Builder comment(String value) {
            comment = value;
            return this;
        }

        /** Makes the order; exchange, symbol, portfolio and side must have been set. */
        public MarketOrder build() {
            return new MarketOrder(
                    exchange,
                    symbol,
                    board,
                    portfolio,
                    side,
                    quantity,
                    timeInForce,
                    allowMargin,
                    checkDuplicates,
                    comment);
        }
    }
}
