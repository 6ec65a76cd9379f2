package io.github.camelalor.benchmarks;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The results of those who took turns, round by round.
 *
 * @param <C> who took turns
 * @param <R> the result of one turn
 */
final class Rounds<C extends Enum<C>, R> {

    private final Map<C, List<R>> results;

    Rounds(Class<C> contenders) {
        results = new EnumMap<>(contenders);
    }

    void add(C contender, R result) {
        results.computeIfAbsent(contender, none -> new ArrayList<>()).add(result);
    }

    /** Makes a row for each contender that took a turn. */
    <T> List<T> rows(BiFunction<C, List<R>, T> row) {
        return results.entrySet().stream()
                .map(each -> row.apply(each.getKey(), List.copyOf(each.getValue())))
                .toList();
    }

    /**
     * Returns the ratio of the medians, with the smallest and the largest ratio inside one round; null where nothing compares: with itself,
     * or with who did not take the same turns.
     */
    Spread ratio(C contender, C other, ToDoubleFunction<R> figure) {
        List<R> own = results.get(contender);
        List<R> others = results.get(other);
        if (contender == other || others == null || own.size() != others.size()) {
            return null;
        }
        Spread inRounds = Spread.of(
                IntStream.range(0, own.size()).boxed().toList(),
                round -> figure.applyAsDouble(own.get(round)) / figure.applyAsDouble(others.get(round)));
        double ofMedians =
                Spread.of(own, figure).median() / Spread.of(others, figure).median();
        return new Spread(ofMedians, inRounds.min(), inRounds.max());
    }
}
