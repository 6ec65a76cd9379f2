package io.github.camelalor.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The outcome of a run: as Markdown, which is what is printed as well, and as JSON. */
final class Report {

    private final Settings settings;
    private final String machine;
    private final List<FeedTable> feeds;
    private final Map<Format, Map<ParserContender, ParserResult>> parsers;
    private final OrderTable orders;

    Report(
            Settings settings,
            String machine,
            List<FeedTable> feeds,
            Map<Format, Map<ParserContender, ParserResult>> parsers,
            OrderTable orders) {
        this.settings = settings;
        this.machine = machine;
        this.feeds = feeds;
        this.parsers = parsers;
        this.orders = orders;
    }

    /** Describes the machine this JVM runs on. */
    static String machine() {
        return String.format(
                "%d cores, %s %s, Java %s (%s)",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                System.getProperty("java.version"),
                System.getProperty("java.vm.name"));
    }

    void write() throws IOException {
        Files.createDirectories(settings.output());
        Files.writeString(path("benchmark.md"), markdown());
        ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        json.writeValue(path("benchmark.json").toFile(), figures());
    }

    private Path path(String file) {
        return settings.output().resolve(file);
    }

    private Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("machine", machine);
        figures.put("warmUpSeconds", settings.warmUpSeconds());
        figures.put("seconds", settings.seconds());
        Map<String, Object> feed = new LinkedHashMap<>();
        feeds.forEach(table -> feed.put(table.format().toString(), table.rows()));
        figures.put("feed", feed);
        figures.put("parsing", parsers);
        figures.put("orders", orders.rows());
        return figures;
    }

    String markdown() {
        List<String> lines = new ArrayList<>();
        lines.add(machine + ".");
        feeds.forEach(table -> feed(table, lines));
        parsers.forEach((format, results) -> parsing(format, results, lines));
        if (!orders.rows().isEmpty()) {
            orders(lines);
        }
        return String.join("\n", lines) + "\n";
    }

    private void feed(FeedTable table, List<String> lines) {
        lines.add("");
        lines.add(format("Saturated feed of 20x20 books, format %s; %s:", table.format(), turns()));
        lines.add("");
        lines.add("| receiver | frames/s, median | min - max | bytes/frame | CPU µs/frame | inversions | lost "
                + "| against by hand (rounds) | against plain Camel (rounds) |");
        lines.add("|---|---:|---:|---:|---:|---:|---:|---:|---:|");
        for (FeedTable.Row row : table.rows()) {
            lines.add(format(
                    "| %s | %,.0f | %,.0f - %,.0f | %,.0f | %.2f | %s | %,d | %s | %s |",
                    row.receiver(),
                    row.framesPerSecond().median(),
                    row.framesPerSecond().min(),
                    row.framesPerSecond().max(),
                    row.bytesPerFrame(),
                    row.cpuMicrosPerFrame(),
                    share(row.inversions(), row.delivered()),
                    row.lost(),
                    ratio(row.toHandWritten()),
                    ratio(row.toPlainCamel())));
        }
    }

    private static void parsing(Format format, Map<ParserContender, ParserResult> results, List<String> lines) {
        lines.add("");
        lines.add(format("Parsing one 20x20 book frame, format %s:", format));
        lines.add("");
        lines.add("| parser | CPU ns/frame, median | min - max | bytes/frame | against readTree |");
        lines.add("|---|---:|---:|---:|---:|");
        ParserResult tree = results.get(ParserContender.TREE);
        results.forEach((parser, result) -> lines.add(format(
                "| %s | %,.0f | %,.0f - %,.0f | %,.0f | %.1fx |",
                parser.title(),
                result.nanos(),
                result.fastest(),
                result.slowest(),
                result.bytes(),
                tree.nanos() / result.nanos())));
    }

    private void orders(List<String> lines) {
        lines.add("");
        lines.add(format("Market orders over HTTP, one at a time; %s:", turns()));
        lines.add("");
        lines.add(
                "| client | round trip µs, median | min - max | 99th percentile | orders/s | CPU µs/order | bytes/order "
                        + "| orders in a round | time against by hand (rounds) | time against plain Camel (rounds) |");
        lines.add("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        for (OrderTable.Row row : orders.rows()) {
            lines.add(format(
                    "| %s | %,.0f | %,.0f - %,.0f | %,.0f | %,.0f | %,.0f | %,.0f | %,.0f | %s | %s |",
                    row.client(),
                    row.medianMicros().median(),
                    row.medianMicros().min(),
                    row.medianMicros().max(),
                    row.p99Micros(),
                    row.ordersPerSecond(),
                    row.cpuMicrosPerOrder(),
                    row.bytesPerOrder(),
                    row.confirmedInRound(),
                    ratio(row.toHandWritten()),
                    ratio(row.toPlainCamel())));
        }
    }

    private String turns() {
        return format(
                "%d s measured after %d s of warm-up, %d rounds",
                settings.seconds(), settings.warmUpSeconds(), settings.rounds());
    }

    private static String share(long part, long whole) {
        return part == 0 ? "0" : format("%,d (%.2f %%)", part, 100.0 * part / whole);
    }

    private static String ratio(Spread ratio) {
        return ratio == null ? "" : format("%.2fx (%.2f - %.2f)", ratio.median(), ratio.min(), ratio.max());
    }

    private static String format(String text, Object... values) {
        return String.format(Locale.ROOT, text, values);
    }
}
