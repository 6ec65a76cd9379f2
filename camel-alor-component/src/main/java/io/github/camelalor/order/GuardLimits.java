package io.github.camelalor.order;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What an order may be at most. What is null sets no limit.
 *
 * @param maxOrderQuantity lots
 * @param maxOrderNotional money, in the currency that the instrument is settled in
 * @param maxPriceDistance percent by which a price may lie outside the book
 * @param maxBookAge how old a book may be that a price is held against; never null
 * @param maxOrdersPerSecond orders and updates that may leave in any second
 * @param allowedInstruments each as {@code EXCHANGE:SYMBOL}, {@code EXCHANGE:SYMBOL:BOARD} or {@code EXCHANGE:*}
 * @param allowedPortfolios portfolios that may trade
 */
public record GuardLimits(
        Long maxOrderQuantity,
        BigDecimal maxOrderNotional,
        BigDecimal maxPriceDistance,
        Duration maxBookAge,
        Integer maxOrdersPerSecond,
        Set<String> allowedInstruments,
        Set<String> allowedPortfolios) {

    /** How old a book may be if nobody says otherwise. */
    public static final Duration DEFAULT_BOOK_AGE = Duration.ofSeconds(5);

    /** No limit at all. */
    public static final GuardLimits NONE = new GuardLimits(null, null, null, DEFAULT_BOOK_AGE, null, null, null);

    /** Far more than the broker takes; each of them is remembered for a second. */
    private static final int MOST_ORDERS = 100_000;

    private static final Pattern INSTRUMENT = Pattern.compile("[^\\s:,*]+:(\\*|[^\\s:,*]+(:[^\\s:,*]+)?)");

    /**
     * Checks that each limit can be one.
     *
     * @throws IllegalArgumentException naming the option that cannot, and what is allowed
     */
    public GuardLimits {
        if (maxOrderQuantity != null && maxOrderQuantity < 1) {
            throw wrong("maxOrderQuantity", maxOrderQuantity, "is a whole number of lots, at least 1");
        }
        if (maxOrderNotional != null && maxOrderNotional.signum() <= 0) {
            throw wrong("maxOrderNotional", maxOrderNotional.toPlainString(), "is a decimal above zero");
        }
        if (maxPriceDistance != null && maxPriceDistance.signum() < 0) {
            throw wrong("maxPriceDistance", maxPriceDistance.toPlainString(), "is a percentage, zero or more");
        }
        if (maxBookAge == null || maxBookAge.isNegative() || maxBookAge.isZero()) {
            throw wrong("maxBookAge", maxBookAge, "is a duration above zero");
        }
        if (maxOrdersPerSecond != null && (maxOrdersPerSecond < 1 || maxOrdersPerSecond > MOST_ORDERS)) {
            throw wrong("maxOrdersPerSecond", maxOrdersPerSecond, "is a whole number from 1 to " + MOST_ORDERS);
        }
        allowedInstruments = allowedInstruments == null ? null : Set.copyOf(allowedInstruments);
        allowedPortfolios = allowedPortfolios == null ? null : Set.copyOf(allowedPortfolios);
        if (allowedInstruments != null) {
            for (String instrument : allowedInstruments) {
                if (!INSTRUMENT.matcher(instrument).matches()) {
                    throw wrong(
                            "allowedInstruments",
                            instrument,
                            "are EXCHANGE:SYMBOL, EXCHANGE:SYMBOL:BOARD and EXCHANGE:*, separated by commas");
                }
            }
        }
        if (allowedPortfolios != null && allowedPortfolios.contains("")) {
            throw wrong("allowedPortfolios", "", "are portfolios, separated by commas");
        }
    }

    private static IllegalArgumentException wrong(String option, Object value, String allowed) {
        return new IllegalArgumentException("Option " + option + " is '" + value + "'; allowed " + allowed);
    }

    /** Tells whether orders are held against books, so that it is worth while to keep the last ones. */
    public boolean needBooks() {
        return maxPriceDistance != null || maxOrderNotional != null;
    }

    /** Tells whether an order for an instrument may be sent; one that leaves the board open is for any of them. */
    boolean allowInstrument(String exchange, String symbol, String board) {
        return allowedInstruments == null
                || allowedInstruments.contains(exchange + ":*")
                || allowedInstruments.contains(exchange + ":" + symbol)
                || board != null && allowedInstruments.contains(exchange + ":" + symbol + ":" + board);
    }

    boolean allowPortfolio(String portfolio) {
        return allowedPortfolios == null || allowedPortfolios.contains(portfolio);
    }

    /** Names the limits that are set, each by its option. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        name(text, "maxOrderQuantity", maxOrderQuantity);
        name(text, "maxOrderNotional", maxOrderNotional == null ? null : maxOrderNotional.toPlainString());
        name(text, "maxPriceDistance", maxPriceDistance == null ? null : maxPriceDistance.toPlainString());
        name(text, "maxBookAge", needBooks() ? maxBookAge : null);
        name(text, "maxOrdersPerSecond", maxOrdersPerSecond);
        name(text, "allowedInstruments", allowedInstruments == null ? null : listed(allowedInstruments));
        name(text, "allowedPortfolios", allowedPortfolios == null ? null : listed(allowedPortfolios));
        return text.isEmpty() ? "none" : text.toString();
    }

    static String listed(Set<String> names) {
        return String.join(",", new TreeSet<>(names));
    }

    private static void name(StringBuilder text, String option, Object value) {
        if (value != null) {
            text.append(text.isEmpty() ? "" : " ").append(option).append('=').append(value);
        }
    }
}
