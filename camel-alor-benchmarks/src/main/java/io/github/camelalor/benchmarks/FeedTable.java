package io.github.camelalor.benchmarks;

import java.util.List;

/** The results of all rounds in one wire format. */
final class FeedTable {

    private final Format format;
    private final Rounds<Contender, FeedResult> rounds = new Rounds<>(Contender.class);

    FeedTable(Format format) {
        this.format = format;
    }

    void add(Contender contender, FeedResult result) {
        rounds.add(contender, result);
    }

    Format format() {
        return format;
    }

    /** One row for each receiver. */
    List<Row> rows() {
        return rounds.rows(this::row);
    }

    private Row row(Contender contender, List<FeedResult> results) {
        return new Row(
                contender.title(),
                results,
                Spread.of(results, FeedResult::framesPerSecond),
                Spread.of(results, FeedResult::bytesPerFrame).median(),
                Spread.of(results, FeedResult::cpuMicrosPerFrame).median(),
                results.stream().mapToLong(FeedResult::delivered).sum(),
                results.stream().mapToLong(FeedResult::inversions).sum(),
                results.stream().mapToLong(FeedResult::lost).sum(),
                ratio(contender, Contender.HAND_WRITTEN),
                ratio(contender, Contender.PLAIN_CAMEL));
    }

    /** Returns null for the control, which reads nothing. */
    private Spread ratio(Contender contender, Contender other) {
        return contender == Contender.BARE_SOCKET ? null : rounds.ratio(contender, other, FeedResult::framesPerSecond);
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
