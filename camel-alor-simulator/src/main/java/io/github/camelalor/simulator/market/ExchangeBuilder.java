package io.github.camelalor.simulator.market;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Describes an exchange. */
public final class ExchangeBuilder {
    private static final int DEFAULT_LEVELS = 30;

    final Map<String, List<String>> logins = new LinkedHashMap<>();
    final List<Consumer<Exchange>> positions = new ArrayList<>();
    long seed = 1;
    Clock clock = Clock.systemUTC();
    List<Listing> listings = Listings.standard();
    List<Listing> untraded = Listings.untraded();
    int extraSecurities;
    Duration tickInterval = Duration.ofMillis(100);
    int noise = 3;
    int levels = DEFAULT_LEVELS;
    final Purses purses = new Purses();
    int pastTrades;
    BigDecimal commissionRate = new BigDecimal("0.0008");
    BigDecimal contractFee = new BigDecimal("2");

    ExchangeBuilder() {}

    /** Seed of the market makers: the same seed and number of ticks give the same books. */
    public ExchangeBuilder seed(long value) {
        seed = value;
        return this;
    }

    /** Clock of books, orders and trades. */
    public ExchangeBuilder clock(Clock value) {
        clock = Objects.requireNonNull(value, "clock");
        return this;
    }

    /** Adds portfolios to a login: {@code 75...} trades derivatives, every other one shares. */
    public ExchangeBuilder portfolios(String login, String... portfolios) {
        logins.merge(login, List.of(portfolios), (before, more) -> {
            List<String> all = new ArrayList<>(before);
            all.addAll(more);
            return List.copyOf(all);
        });
        return this;
    }

    /** What is listed, instead of {@link Listings#standard()}. */
    public ExchangeBuilder listings(List<Listing> value) {
        listings = List.copyOf(value);
        return this;
    }

    /** What can be looked up but is not traded, instead of {@link Listings#untraded()}. */
    public ExchangeBuilder untraded(List<Listing> value) {
        untraded = List.copyOf(value);
        return this;
    }

    /** Adds so many made-up instruments that can be looked up but are not traded. */
    public ExchangeBuilder extraSecurities(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("There must not be fewer extra securities than none: " + count);
        }
        extraSecurities = count;
        return this;
    }

    List<Listing> untraded() {
        List<Listing> all = new ArrayList<>(untraded);
        all.addAll(Listings.madeUp(extraSecurities));
        return all;
    }

    /** Time between two moves of the market makers; zero leaves them to {@link Exchange#tick()}. */
    public ExchangeBuilder tickInterval(Duration value) {
        if (value.isNegative()) {
            throw new IllegalArgumentException("Tick interval must not be negative: " + value);
        }
        tickInterval = value;
        return this;
    }

    /** The furthest a price moves in one tick, in steps; at least 1. */
    public ExchangeBuilder noise(int steps) {
        if (steps < 1) {
            throw new IllegalArgumentException("Noise must be at least one step: " + steps);
        }
        noise = steps;
        return this;
    }

    /** Price levels the market makers keep on each side; at least 1. */
    public ExchangeBuilder levels(int value) {
        if (value < 1) {
            throw new IllegalArgumentException("There must be at least one level: " + value);
        }
        levels = value;
        return this;
    }

    /** Roubles of each portfolio when the session opens; a million unless said. */
    public ExchangeBuilder cash(BigDecimal value) {
        return cash(Purses.HOME_CURRENCY, value);
    }

    /** Money of each portfolio in another currency that something is settled in; ten thousand unless said. */
    public ExchangeBuilder cash(String currency, BigDecimal value) {
        purses.amount(currency, value);
        return this;
    }

    /** The risk class of the client behind a portfolio; {@link ClientType#STANDARD_RISK} unless said. */
    public ExchangeBuilder clientType(String portfolio, ClientType value) {
        purses.clientType(portfolio, value);
        return this;
    }

    /** A position of a portfolio when the session opens, in units; negative for a short one. */
    public ExchangeBuilder position(String portfolio, Listing listing, long units, BigDecimal averagePrice) {
        positions.add(exchange -> {
            exchange.account(portfolio, listing).open(listing, units, averagePrice);
        });
        return this;
    }

    /** Broker's commission on the stock market, as a part of the value of a trade. */
    public ExchangeBuilder commissionRate(BigDecimal value) {
        commissionRate = Objects.requireNonNull(value, "commissionRate");
        return this;
    }

    /** Broker's fee for each contract on the derivatives market. */
    public ExchangeBuilder contractFee(BigDecimal value) {
        contractFee = Objects.requireNonNull(value, "contractFee");
        return this;
    }

    /**
     * How many trades of past sessions each portfolio has, from 0 to 100,000; none unless said. They are made up from the seed, a few
     * hundred a working day up to yesterday, and on the stock market every fiftieth is a repo.
     */
    public ExchangeBuilder pastTrades(int value) {
        if (value < 0 || value > PastTrades.MAX) {
            throw new IllegalArgumentException("Past trades must be from 0 to " + PastTrades.MAX + ", not " + value);
        }
        pastTrades = value;
        return this;
    }

    /** A repo trade of a portfolio in this session, over so many lots at the previous close; it moves neither money nor units. */
    public ExchangeBuilder repoTrade(String portfolio, Listing listing, Side side, long lots) {
        positions.add(exchange -> {
            exchange.account(portfolio, listing)
                    .note(PastTrades.repoAtOpening(portfolio, listing, side, lots, clock.instant()));
        });
        return this;
    }

    Tariff tariff() {
        return new Tariff(commissionRate, contractFee);
    }

    /** Builds the exchange, with quoted books; the market makers rest until {@link Exchange#start()}. */
    public Exchange build() {
        return new Exchange(this);
    }
}
