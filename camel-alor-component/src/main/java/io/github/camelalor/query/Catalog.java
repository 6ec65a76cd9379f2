package io.github.camelalor.query;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All questions that the broker answers, by operation: the one place that says what can be asked, and with what. */
public final class Catalog {

    private static final Map<String, Topic> TOPICS = Stream.of(
                    MarketQuestions.TOPICS, PortfolioQuestions.TOPICS, List.of(Estimates.TOPIC))
            .flatMap(Collection::stream)
            .collect(Collectors.toUnmodifiableMap(Topic::operation, Function.identity()));

    private Catalog() {}

    /** Returns what can be asked under an operation, or null if nothing can. */
    public static Topic topic(String operation) {
        return TOPICS.get(operation);
    }

    /** Returns everything that can be asked. */
    public static Collection<Topic> topics() {
        return TOPICS.values();
    }
}
