package io.github.camelalor.benchmarks;

import java.util.concurrent.TimeUnit;

/** Measures one receiver for one round; the main class of the receiving JVM. */
final class FeedRun {

    private static final int START_SECONDS = 20;
    private static final int QUIET_SECONDS = 2;
    private static final int POLL_MILLIS = 20;

    private final Tally tally = new Tally();
    private final Source source;
    private final int progressPort;

    private FeedRun(Source source, int progressPort) {
        this.source = source;
        this.progressPort = progressPort;
    }

    /** Arguments: contender, format, the sender's two ports, seconds of warming up and of measuring. */
    public static void main(String[] args) throws Exception {
        Source source = new Source(Integer.parseInt(args[2]), Format.parse(args[1]));
        FeedRun run = new FeedRun(source, Integer.parseInt(args[3]));
        ChildJvm.answer(run.measure(Contender.valueOf(args[0]), Integer.parseInt(args[4]), Integer.parseInt(args[5])));
    }

    private FeedResult measure(Contender contender, int warmUpSeconds, int seconds) throws Exception {
        try (Receiver receiver = contender.receiver()) {
            receiver.start(source, tally);
            try (Progress progress = new Progress(progressPort, tally)) {
                awaitFirst();
                TimeUnit.SECONDS.sleep(warmUpSeconds);
                Reading before = Reading.now(tally.frames());
                TimeUnit.SECONDS.sleep(seconds);
                Reading after = Reading.now(tally.frames());
                long sent = progress.end();
                awaitLast(sent);
                return result(before, after, sent);
            }
        }
    }

    private FeedResult result(Reading before, Reading after, long sent) {
        if (after.count() == before.count()) {
            throw new IllegalStateException("Nothing was delivered while it was measured");
        }
        if (tally.wrong() > 0) {
            throw new IllegalStateException(tally.wrong() + " books were read wrongly");
        }
        if (tally.frames() > sent) {
            throw new IllegalStateException("The connection was lost and made anew, so that nothing can be compared");
        }
        return new FeedResult(
                after.perSecondSince(before),
                after.bytesEachSince(before),
                after.cpuMicrosEachSince(before),
                tally.frames(),
                tally.inversions(),
                sent - tally.frames());
    }

    private void awaitFirst() throws InterruptedException {
        long start = System.nanoTime();
        while (tally.frames() == 0) {
            if (System.nanoTime() - start > TimeUnit.SECONDS.toNanos(START_SECONDS)) {
                throw new IllegalStateException("Nothing has come within " + START_SECONDS + " seconds");
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }

    /** Waits until all have come, or none for a while. */
    private void awaitLast(long sent) throws InterruptedException {
        long seen = -1;
        long since = System.nanoTime();
        while (tally.frames() < sent && System.nanoTime() - since < TimeUnit.SECONDS.toNanos(QUIET_SECONDS)) {
            if (tally.frames() != seen) {
                seen = tally.frames();
                since = System.nanoTime();
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }
}
