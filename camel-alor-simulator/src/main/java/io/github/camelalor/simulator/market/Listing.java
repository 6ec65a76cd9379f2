package io.github.camelalor.simulator.market;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * An instrument admitted to trading on one board.
 *
 * @param exchange exchange code, such as {@code MOEX}
 * @param board board code, such as {@code TQBR}
 * @param symbol ticker, such as {@code SBER} or {@code Si-12.26}
 * @param shortName short name; for a future the exchange's short code, such as {@code SiZ6}
 * @param description what it is, in words
 * @param isin ISIN, or null
 * @param section section of the exchange
 * @param currency settlement currency
 * @param lotSize units in one lot
 * @param priceStep smallest difference of two prices
 * @param previousClose close of the previous session
 * @param priceMin lower price limit of the session, a multiple of the step
 * @param priceMax upper price limit of the session, a multiple of the step
 * @param traits what it is beyond these numbers
 */
public record Listing(
        String exchange,
        String board,
        String symbol,
        String shortName,
        String description,
        String isin,
        Section section,
        String currency,
        long lotSize,
        BigDecimal priceStep,
        BigDecimal previousClose,
        BigDecimal priceMin,
        BigDecimal priceMax,
        Traits traits) {
    private static final int MONEY_SCALE = 2;
    private static final int CURRENCY_LENGTH = 3;

    /** Checks that the numbers fit together. */
    public Listing {
        Objects.requireNonNull(exchange, "exchange");
        Objects.requireNonNull(board, "board");
        Objects.requireNonNull(symbol, "symbol");
        Objects.requireNonNull(section, "section");
        Objects.requireNonNull(traits, "traits");
        if (lotSize < 1) {
            throw new IllegalArgumentException("Lot size of " + symbol + " must be positive: " + lotSize);
        }
        if (priceStep.signum() <= 0) {
            throw new IllegalArgumentException("Price step of " + symbol + " must be positive: " + priceStep);
        }
        requireOnStep(symbol, priceStep, previousClose);
        requireOnStep(symbol, priceStep, priceMin);
        requireOnStep(symbol, priceStep, priceMax);
        if (priceMin.signum() <= 0
                || priceMin.compareTo(previousClose) >= 0
                || priceMax.compareTo(previousClose) <= 0) {
            throw new IllegalArgumentException("Price limits of " + symbol + " must enclose the previous close");
        }
    }

    /** Something with the traits of an ordinary share. */
    public Listing(
            String exchange,
            String board,
            String symbol,
            String shortName,
            String description,
            String isin,
            Section section,
            String currency,
            long lotSize,
            BigDecimal priceStep,
            BigDecimal previousClose,
            BigDecimal priceMin,
            BigDecimal priceMax) {
        this(
                exchange,
                board,
                symbol,
                shortName,
                description,
                isin,
                section,
                currency,
                lotSize,
                priceStep,
                previousClose,
                priceMin,
                priceMax,
                Traits.of("CS", "ESXXXX", BigDecimal.ONE, priceStep));
    }

    /** A share on the main board of MOEX, with price limits of 20 percent either way. */
    public static Listing share(
            String symbol, String shortName, String description, String isin, long lotSize, String step, String close) {
        BigDecimal priceStep = new BigDecimal(step);
        return moex(
                "TQBR",
                symbol,
                shortName,
                description,
                isin,
                Section.FOND,
                lotSize,
                priceStep,
                new BigDecimal(close),
                "0.2",
                Traits.of("CS", "ESXXXX", BigDecimal.ONE, priceStep));
    }

    /**
     * A future on MOEX with one unit in a lot, price limits of 8 percent either way and collateral of 12 percent.
     *
     * @param name full name, such as {@code Фьючерсный контракт Si-12.26}
     */
    public static Listing future(String symbol, String shortCode, String name, String step, String close) {
        BigDecimal priceStep = new BigDecimal(step);
        BigDecimal previousClose = new BigDecimal(close);
        BigDecimal margin = previousClose.multiply(new BigDecimal("0.12")).setScale(MONEY_SCALE, RoundingMode.HALF_UP);
        return moex(
                "RFUD",
                symbol,
                shortCode,
                shortCode,
                null,
                Section.FORTS,
                1,
                priceStep,
                previousClose,
                "0.08",
                Traits.of(name, "FFXCSX", BigDecimal.ONE, priceStep)
                        .margin(margin, margin)
                        .complexProductCategory("2"));
    }

    private static Listing moex(
            String board,
            String symbol,
            String shortName,
            String description,
            String isin,
            Section section,
            long lotSize,
            BigDecimal priceStep,
            BigDecimal previousClose,
            String limit,
            Traits traits) {
        return new Listing(
                        "MOEX",
                        board,
                        symbol,
                        shortName,
                        description,
                        isin,
                        section,
                        "RUB",
                        lotSize,
                        priceStep,
                        previousClose,
                        priceStep,
                        previousClose.add(priceStep),
                        traits)
                .limits(limit);
    }

    /** The same with price limits a part of the previous close away from it. */
    Listing limits(String part) {
        BigDecimal reach = previousClose
                .multiply(new BigDecimal(part))
                .divide(priceStep, 0, RoundingMode.DOWN)
                .multiply(priceStep);
        return new Listing(
                exchange,
                board,
                symbol,
                shortName,
                description,
                isin,
                section,
                currency,
                lotSize,
                priceStep,
                previousClose,
                previousClose.subtract(reach),
                previousClose.add(reach),
                traits);
    }

    /** The same with other traits. */
    public Listing traits(Traits other) {
        return on(board, other);
    }

    /** The same instrument on a board that is not its main one. */
    public Listing onBoard(String other) {
        return on(other, traits.primaryBoard(primaryBoard()));
    }

    private Listing on(String newBoard, Traits newTraits) {
        return new Listing(
                exchange,
                newBoard,
                symbol,
                shortName,
                description,
                isin,
                section,
                currency,
                lotSize,
                priceStep,
                previousClose,
                priceMin,
                priceMax,
                newTraits);
    }

    /** The main board of the instrument. */
    public String primaryBoard() {
        return traits.primaryBoard() == null ? board : traits.primaryBoard();
    }

    /** The broker's code of the market: the exchange for SPBX, the section of MOEX otherwise. */
    public String market() {
        return exchange.equals("SPBX") ? exchange : section.code();
    }

    /** The code of what a future is a contract on: what its ticker has before the hyphen. */
    public String baseCode() {
        int hyphen = symbol.indexOf('-');
        return hyphen < 0 ? symbol : symbol.substring(0, hyphen);
    }

    /** The digits after the point of a price. */
    public int decimals() {
        return Math.max(0, priceStep.stripTrailingZeros().scale());
    }

    /** Listings are looked up at each change of a book, and all but one of them differ in these. */
    @Override
    public int hashCode() {
        return 31 * (31 * exchange.hashCode() + board.hashCode()) + symbol.hashCode();
    }

    /** The exchange and the ticker, as in {@code MOEX:SBER}. */
    public String brokerSymbol() {
        return exchange + ":" + symbol;
    }

    /** The number of units in so many lots. */
    public long units(long lots) {
        return Math.multiplyExact(lots, lotSize);
    }

    /** The value of so many lots at a price. */
    public BigDecimal value(long lots, BigDecimal price) {
        return worth(price, units(lots));
    }

    /** The value of so many units at a price, without accrued interest. */
    BigDecimal worth(BigDecimal price, long units) {
        return inMoney(price.multiply(BigDecimal.valueOf(units)));
    }

    /** What a sum of prices is in money: the price of a bond is in percent of its nominal. */
    BigDecimal inMoney(BigDecimal prices) {
        return bond() ? prices.multiply(traits.faceValue()).movePointLeft(2) : prices;
    }

    /** The accrued interest of so many units: zero for what is no bond. */
    BigDecimal accruedInterest(long units) {
        return traits.accruedInterest().multiply(BigDecimal.valueOf(units));
    }

    /** Whether it is a bond, by its class. */
    public boolean bond() {
        return traits.cfiCode().startsWith("D");
    }

    /** The yield of a bond at a price, in percent a year: the one at the previous close changed against the price; null for the rest. */
    public BigDecimal yield(BigDecimal price) {
        return traits.yield() == null
                ? null
                : plain(traits.yield().multiply(previousClose).divide(price, MONEY_SCALE, RoundingMode.HALF_UP));
    }

    /** The currency that a pair is traded in units of, as {@code CNY} in {@code CNY_RUB__TOM}. */
    String baseCurrency() {
        return symbol.substring(0, CURRENCY_LENGTH);
    }

    /** The price as a count of steps, or empty if it lies between two steps. */
    public OptionalLong steps(BigDecimal price) {
        BigDecimal[] division = price.divideAndRemainder(priceStep);
        return division[1].signum() == 0 ? OptionalLong.of(division[0].longValueExact()) : OptionalLong.empty();
    }

    /** The price at a count of steps, without trailing zeros after the point. */
    public BigDecimal price(long steps) {
        return plain(priceStep.multiply(BigDecimal.valueOf(steps)));
    }

    /** Whether the price lies within the limits of the session. */
    public boolean withinLimits(BigDecimal price) {
        return price.compareTo(priceMin) >= 0 && price.compareTo(priceMax) <= 0;
    }

    long requireSteps(BigDecimal price) {
        return steps(price)
                .orElseThrow(() -> new IllegalArgumentException("Price of " + symbol + " is off its step: " + price));
    }

    /** Strips zeros after the point only, so that 6400 stays 6400 and never becomes 6.4E+3. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static void requireOnStep(String symbol, BigDecimal step, BigDecimal price) {
        if (price.remainder(step).signum() != 0) {
            throw new IllegalArgumentException("Price of " + symbol + " is off its step: " + price);
        }
    }
}
