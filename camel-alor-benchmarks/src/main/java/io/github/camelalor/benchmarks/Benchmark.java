package io.github.camelalor.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Runs all comparisons, prints the tables, and writes them to {@code benchmark.md} and {@code benchmark.json}.
 *
 * <p>Contenders take turns: one round of each, then the next round of each, so that a machine that gets slower gets slower
 * for all of them.
 */
public final class Benchmark {

    /** For a JVM to start and to end, beside the time of measuring. */
    private static final int GRACE_SECONDS = 60;

    private final Settings settings;

    private Benchmark(Settings settings) {
        this.settings = settings;
    }

    /**
     * Runs with the settings in the system properties {@code benchmark.*}; ends with status 1 if one of them has a value that it must not
     * have.
     *
     * @throws IOException if anything failed to run
     * @throws InterruptedException if the run is interrupted
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        new Benchmark(settings()).run();
    }

    private static Settings settings() {
        try {
            return Settings.of(System.getProperties());
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(1);
            throw e;
        }
    }

    private void run() throws IOException, InterruptedException {
        String machine = Report.machine();
        System.out.println(machine);
        List<FeedTable> feeds = settings.measures(Part.FEED) ? feeds() : List.of();
        Map<Format, Map<ParserContender, ParserResult>> parsers =
                settings.measures(Part.PARSING) ? parsers() : Map.of();
        OrderTable orders = settings.measures(Part.ORDERS) ? orders() : new OrderTable();
        Report report = new Report(settings, machine, feeds, parsers, orders);
        report.write();
        System.out.println();
        System.out.print(report.markdown());
    }

    private List<FeedTable> feeds() throws IOException, InterruptedException {
        try (ChildJvm sender = ChildJvm.start(Sender.class, List.of(), List.of())) {
            Ports ports = sender.answer(Ports.class);
            List<FeedTable> tables = new ArrayList<>();
            for (Format format : settings.formats()) {
                FeedTable table = new FeedTable(format);
                feed(Contender.BARE_SOCKET, table, ports);
                for (int round = 0; round < settings.rounds(); round++) {
                    for (Contender contender : settings.contenders()) {
                        feed(contender, table, ports);
                    }
                }
                tables.add(table);
            }
            return tables;
        }
    }

    private void feed(Contender contender, FeedTable table, Ports ports) throws IOException, InterruptedException {
        List<String> arguments = List.of(
                contender.name(),
                table.format().name(),
                Integer.toString(ports.feed()),
                Integer.toString(ports.progress()),
                Integer.toString(settings.warmUpSeconds()),
                Integer.toString(settings.seconds()));
        FeedResult result = child(FeedRun.class, arguments, FeedResult.class);
        table.add(contender, result);
        progress(
                "%-30s %-7s %,10.0f frames/s %,8.0f bytes/frame %,8.2f CPU µs/frame",
                contender.title(),
                table.format(),
                result.framesPerSecond(),
                result.bytesPerFrame(),
                result.cpuMicrosPerFrame());
    }

    private Map<Format, Map<ParserContender, ParserResult>> parsers() throws IOException, InterruptedException {
        Map<Format, Map<ParserContender, ParserResult>> all = new LinkedHashMap<>();
        for (Format format : settings.formats()) {
            Map<ParserContender, ParserResult> results = new EnumMap<>(ParserContender.class);
            for (ParserContender parser : ParserContender.values()) {
                ParserResult result = child(ParserRun.class, List.of(parser.name(), format.name()), ParserResult.class);
                results.put(parser, result);
                progress("%-30s %-7s %,10.0f ns/frame", parser.title(), format, result.nanos());
            }
            all.put(format, results);
        }
        return all;
    }

    private OrderTable orders() throws IOException, InterruptedException {
        Files.createDirectories(settings.output());
        OrderTable table = new OrderTable();
        try (ChildJvm brokers = ChildJvm.start(Brokers.class, List.of(), List.of())) {
            for (int round = 0; round < settings.rounds(); round++) {
                for (OrderContender contender : settings.orderContenders()) {
                    orders(contender, table, brokers);
                }
            }
        }
        return table;
    }

    private void orders(OrderContender contender, OrderTable table, ChildJvm brokers)
            throws IOException, InterruptedException {
        Broker broker = brokers.ask(Broker.class);
        List<String> arguments = List.of(
                contender.name(),
                broker.url(),
                settings.output().toString(),
                Integer.toString(settings.warmUpSeconds()),
                Integer.toString(settings.seconds()));
        OrderResult result = child(OrderRun.class, arguments, OrderResult.class);
        table.add(contender, result, brokers.ask(Long.class));
        progress(
                "%-36s %,8.0f µs median %,8.0f µs p99 %,8.0f bytes/order %,8.0f CPU µs/order",
                contender.title(),
                result.medianMicros(),
                result.p99Micros(),
                result.bytesPerOrder(),
                result.cpuMicrosPerOrder());
    }

    private <T> T child(Class<?> main, List<String> arguments, Class<T> type) throws IOException, InterruptedException {
        try (ChildJvm child = ChildJvm.start(main, settings.jvmOptions(), arguments)) {
            return child.lastAnswer(type, settings.warmUpSeconds() + settings.seconds() + GRACE_SECONDS);
        }
    }

    private static void progress(String text, Object... values) {
        System.out.println(String.format(Locale.ROOT, text, values));
    }
}
