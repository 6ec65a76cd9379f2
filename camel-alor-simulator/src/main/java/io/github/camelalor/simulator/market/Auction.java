package io.github.camelalor.simulator.market;

import java.util.Collection;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/**
 * Finds the one price at which collected orders are executed: the one with the largest volume, then the one that leaves
 * the least behind, then the one nearest to the last price.
 */
final class Auction {
    private Auction() {}

    /**
     * An order that takes part.
     *
     * @param limit the worst price it takes, in steps; for a market order the limit of the session
     * @param names whether its limit may become the price; a market order names none
     */
    record Interest(Side side, long limit, long lots, boolean names) {
        boolean takes(long steps) {
            return side.sign() * (limit - steps) >= 0;
        }
    }

    /** The price in steps, or empty if nothing can be executed. */
    static OptionalLong price(Collection<Interest> interests, long lastSteps) {
        long[] candidates = LongStream.concat(
                        interests.stream().filter(Interest::names).mapToLong(Interest::limit), LongStream.of(lastSteps))
                .distinct()
                .toArray();
        Outcome best = null;
        for (long steps : candidates) {
            Outcome outcome = Outcome.of(interests, steps, lastSteps);
            if (best == null || outcome.betterThan(best)) {
                best = outcome;
            }
        }
        return best.volume == 0 ? OptionalLong.empty() : OptionalLong.of(best.steps);
    }

    private record Outcome(long steps, long volume, long left, long distance) {
        static Outcome of(Collection<Interest> interests, long steps, long lastSteps) {
            long bought = lots(interests, Side.BUY, steps);
            long sold = lots(interests, Side.SELL, steps);
            return new Outcome(steps, Math.min(bought, sold), Math.abs(bought - sold), Math.abs(steps - lastSteps));
        }

        private static long lots(Collection<Interest> interests, Side side, long steps) {
            return interests.stream()
                    .filter(interest -> interest.side() == side && interest.takes(steps))
                    .mapToLong(Interest::lots)
                    .sum();
        }

        boolean betterThan(Outcome other) {
            if (volume != other.volume) {
                return volume > other.volume;
            }
            if (left != other.left) {
                return left < other.left;
            }
            // Between two that are equally near, the higher one, so that the answer never depends on the order of
            // entry.
            return distance != other.distance ? distance < other.distance : steps > other.steps;
        }
    }
}
