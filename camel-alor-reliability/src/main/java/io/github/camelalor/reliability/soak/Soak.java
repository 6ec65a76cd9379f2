package io.github.camelalor.reliability.soak;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Sends orders under random faults until their number is reached, and counts what became of them.
 *
 * <p>System properties: {@code soak.orders}, {@code soak.seed}, {@code soak.day} (orders per simulated exchange), {@code soak.inflight}, {@code
 * soak.repository} (memory or none), {@code soak.restarts} (orders between two restarts, 0 for none).
 */
public final class Soak {

    private static final int PROGRESS_SECONDS = 5;

    private final SoakSettings settings;
    private final PrintStream out;
    private final Tally tally = new Tally();
    private final Timings detection = new Timings();
    private final Timings recovery = new Timings();
    private final long start = System.nanoTime();

    Soak(SoakSettings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    /**
     * Runs; status 0 if every promise was kept, 1 if one was broken, 2 if a property has a value that it must not have.
     *
     * @throws Exception if the exchange or the routes do not start
     */
    public static void main(String[] args) throws Exception {
        try {
            System.exit(
                    new Soak(SoakSettings.of(System.getProperties()), System.out)
                                    .run()
                                    .sound()
                            ? 0
                            : 1);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    /**
     * Runs to the end and prints the count.
     *
     * @throws Exception if the exchange or the routes do not start
     */
    Tally run() throws Exception {
        out.println(settings.text());
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        clock.scheduleAtFixedRate(this::progress, PROGRESS_SECONDS, PROGRESS_SECONDS, TimeUnit.SECONDS);
        try {
            for (long from = 0; from < settings.orders(); from += settings.day()) {
                long to = Math.min(settings.orders(), from + settings.day());
                new TradingDay(settings, tally, detection, recovery).run(from, to);
                out.printf(Locale.ROOT, "After %,d commands:%n", to);
                report();
            }
        } finally {
            clock.shutdownNow();
        }
        return tally;
    }

    private void progress() {
        out.printf(
                Locale.ROOT,
                "%s, %.1f/s%s%n",
                tally.progress(settings.orders()),
                rate(),
                tally.sound() ? "" : ", BROKEN PROMISES: " + tally.broken());
    }

    private double rate() {
        return tally.endedSoFar() / (double) Math.max(1, seconds());
    }

    private long seconds() {
        return Duration.ofNanos(System.nanoTime() - start).toSeconds();
    }

    private void report() {
        tally.breaches()
                .forEach(breach -> out.println(breach.kind() + " " + breach.requestId() + "\n" + breach.evidence()));
        tally.lines().forEach(out::println);
        out.println(Tally.line("half-open to reported", detection));
        out.println(Tally.line("trouble to fresh book", recovery));
        out.printf(Locale.ROOT, "%.1f commands/s, %d s%n", rate(), seconds());
    }
}
