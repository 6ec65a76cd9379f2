package io.github.camelalor.benchmarks;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The results of all rounds in one wire format. */
final class FeedTable {

    private final Format format;
    private final Map<Contender, List<FeedResult>> results = new EnumMap<>(Contender.class);

    FeedTable(Format format) {
        this.format = format;
    }

    void add(Contender contender, FeedResult result) {
        results.computeIfAbsent(contender, none -> new ArrayList<>()).add(result);
    }

    Format format() {
        return format;
    }

    /** One row for each receiver, in the order in which they took their turns first. */
    List<Row> rows() {
        return results.entrySet().stream()
                .map(each -> row(each.getKey(), each.getValue()))
                .toList();
    }

    private Row row(Contender contender, List<FeedResult> rounds) {
        return new Row(
                contender.title(),
                rounds,
                Spread.of(rounds, FeedResult::framesPerSecond),
                Spread.of(rounds, FeedResult::bytesPerFrame).median(),
                Spread.of(rounds, FeedResult::cpuMicrosPerFrame).median(),
                rounds.stream().mapToLong(FeedResult::delivered).sum(),
                rounds.stream().mapToLong(FeedResult::inversions).sum(),
                rounds.stream().mapToLong(FeedResult::lost).sum(),
                ratio(contender, Contender.HAND_WRITTEN),
                ratio(contender, Contender.PLAIN_CAMEL));
    }

    /**
     * The ratio of the medians, with the smallest and the largest ratio inside one round; null where nothing compares, as with the control,
     * which reads nothing.
     */
    private Spread ratio(Contender contender, Contender other) {
        List<FeedResult> own = results.get(contender);
        List<FeedResult> others = results.get(other);
        if (contender == Contender.BARE_SOCKET || contender == other || others == null || own.size() != others.size()) {
            return null;
        }
        Spread inRounds = Spread.of(
                IntStream.range(0, own.size()).boxed().toList(),
                round -> own.get(round).framesPerSecond() / others.get(round).framesPerSecond());
        double ofMedians = Spread.of(own, FeedResult::framesPerSecond).median()
                / Spread.of(others, FeedResult::framesPerSecond).median();
        return new Spread(ofMedians, inRounds.min(), inRounds.max());
    }

    /**
     * One receiver.
     *
     * @param bytesPerFrame median over the rounds
     * @param cpuMicrosPerFrame median over the rounds
     * @param delivered over all rounds, warm-up included
     * @param inversions among those delivered
     * @param lost among those sent
     * @param toHandWritten ratio of frames per second, or null
     * @param toPlainCamel ratio of frames per second, or null
     */
    record Row(
            String receiver,
            List<FeedResult> rounds,
            Spread framesPerSecond,
            double bytesPerFrame,
            double cpuMicrosPerFrame,
            long delivered,
            long inversions,
            long lost,
            Spread toHandWritten,
            Spread toPlainCamel) {}
}
