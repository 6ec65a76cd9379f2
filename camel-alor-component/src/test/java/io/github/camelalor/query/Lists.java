package io.github.camelalor.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.camelalor.net.HttpCall;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A broker in memory that keeps one long list, remembers what it was asked, and can be as odd as the documentation allows. */
final class Lists implements Asker {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2024-05-17T07:00:00Z"), ZoneOffset.UTC);

    final List<Map<String, String>> asked = new ArrayList<>();
    private final Function<Map<String, String>, String> answer;

    Lists(Function<Map<String, String>, String> answer) {
        this.answer = answer;
    }

    @Override
    public CompletableFuture<byte[]> ask(HttpCall call) {
        asked.add(call.query());
        return CompletableFuture.completedFuture(
                answer.apply(call.query()).replace('\'', '"').getBytes(UTF_8));
    }

    /** Reads a list by streaming it. */
    List<Object> read(String operation, Integer pageSize, Map<String, ?> options) {
        List<Object> read = new ArrayList<>();
        open(operation, pageSize, options, false).forEachRemaining(read::add);
        return read;
    }

    Records open(String operation, Integer pageSize, Map<String, ?> options, boolean text) {
        Manner manner = new Manner(text, true, pageSize, Duration.ofSeconds(5), CLOCK);
        return Catalog.topic(operation)
                .inquire(Source.options(options), Source.headers(Map.of()), manner)
                .records(this);
    }

    /** Returns what was asked under one name in each call, or nothing where it was not. */
    List<String> asked(String name) {
        return asked.stream().map(query -> query.getOrDefault(name, "-")).toList();
    }

    static String array(List<String> items) {
        return items.stream().collect(Collectors.joining(",", "[", "]"));
    }
}
