package io.github.camelalor.simulator.market;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Makes up the trades of sessions before this one: the same seed and portfolio give the same trades. */
final class PastTrades {
    /** The most that a portfolio may have. */
    static final int MAX = 100_000;

    private static final int PER_DAY = 250;
    private static final int REPO_EVERY = 50;
    private static final int MAX_LOTS = 10;
    private static final int MAX_GAP = 100;
    private static final int REACH_STEPS = 100;
    private static final LocalTime OPENING = LocalTime.of(7, 0);
    private static final Duration BETWEEN = Duration.ofMinutes(2);

    /** Far enough below the numbers of this session for {@link #MAX} of them. */
    private static final Map<Section, Numbers> FIRST = Map.of(
            Section.FOND, new Numbers(9_000_000_000L, 41_000_000_000L),
            Section.CURR, new Numbers(7_200_000_000L, 31_000_000_000L),
            Section.FORTS, new Numbers(1_952_361_470_000_000_000L, 2_023_555_935_000_000_000L));

    private record Numbers(long trade, long order) {}

    private final List<Listing> listings;
    private final LocalDate today;
    private final long seed;
    private final Tariff tariff;

    PastTrades(List<Listing> listings, Clock clock, long seed, Tariff tariff) {
        this.listings = listings;
        this.today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        this.seed = seed;
        this.tariff = tariff;
    }

    /** So many trades of an account up to yesterday, oldest first; none if it can trade nothing that is listed. */
    List<OwnTrade> of(Account account, int count) {
        List<Listing> tradable = listings.stream()
                .filter(listing -> listing.section() == account.section())
                .toList();
        if (tradable.isEmpty()) {
            return List.of();
        }
        RandomGenerator random = new SplittableRandom(seed ^ account.portfolio().hashCode());
        List<LocalDate> days = days((count + PER_DAY - 1) / PER_DAY);
        Numbers first = FIRST.get(account.section());
        long id = first.trade();
        long order = first.order();
        List<OwnTrade> trades = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            id += 1 + random.nextInt(MAX_GAP);
            order += 1 + random.nextInt(MAX_GAP);
            Instant time = days.get(i / PER_DAY)
                    .atTime(OPENING)
                    .plus(BETWEEN.multipliedBy(i % PER_DAY))
                    .toInstant(ZoneOffset.UTC);
            Listing listing = tradable.get(random.nextInt(tradable.size()));
            OwnTrade trade = trade(Long.toString(id), Long.toString(order), listing, account, time, random);
            boolean repo = listing.section() == Section.FOND && (i + 1) % REPO_EVERY == 0;
            trades.add(repo ? trade.repo(Repo.overnight(trade.volume())) : trade);
        }
        return trades;
    }

    /** A repo trade at the previous close. */
    static OwnTrade repoAtOpening(String portfolio, Listing listing, Side side, long lots, Instant time) {
        Numbers numbers = FIRST.get(listing.section());
        OwnTrade trade = new OwnTrade(
                Long.toString(numbers.trade()),
                Long.toString(numbers.order()),
                listing,
                portfolio,
                null,
                side,
                time,
                lots,
                listing.previousClose(),
                listing.section().derivatives() ? null : BigDecimal.ZERO,
                OrderDesk.settlesAt(listing, time));
        return trade.repo(Repo.overnight(trade.volume()));
    }

    private OwnTrade trade(
            String id, String order, Listing listing, Account account, Instant time, RandomGenerator random) {
        long close = listing.requireSteps(listing.previousClose());
        BigDecimal price = listing.price(Math.max(1, close - REACH_STEPS + random.nextInt(2 * REACH_STEPS)));
        long lots = 1L + random.nextInt(MAX_LOTS);
        return new OwnTrade(
                id,
                order,
                listing,
                account.portfolio(),
                null,
                random.nextBoolean() ? Side.BUY : Side.SELL,
                time,
                lots,
                price,
                listing.section().derivatives() ? null : tariff.of(listing, lots, listing.value(lots, price)),
                OrderDesk.settlesAt(listing, time));
    }

    /** So many working days before today, oldest first. */
    private List<LocalDate> days(int count) {
        List<LocalDate> days = new ArrayList<>(count);
        for (LocalDate day = today.minusDays(1); days.size() < count; day = day.minusDays(1)) {
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                days.add(day);
            }
        }
        Collections.reverse(days);
        return days;
    }
}
