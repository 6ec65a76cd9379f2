package io.github.camelalor.query;

import io.github.camelalor.codec.AnswerReader;
import io.github.camelalor.codec.WireFormat;
import io.github.camelalor.net.HttpCall;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One endpoint of the broker: where it lies, what it can be asked, and how its answers are read.
 *
 * <p>Made once, by {@link Catalog}, and then only read.
 */
final class Question<T> {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private final String about;
    private final String path;
    private final AnswerReader<T> reader;
    private final boolean one;
    private final List<Parameter> inPath;
    private final List<Parameter> carried = new ArrayList<>();
    private final Set<Parameter> required = new LinkedHashSet<>();
    private final List<Rising> rising = new ArrayList<>();
    private final Map<String, Function<Values, String>> places = new HashMap<>();
    private Predicate<Values> condition = values -> true;
    private BiFunction<Values, Clock, Values> completion = (values, clock) -> values;
    private WireFormat format;
    private Paging<T> paging;

    private Question(String about, String path, List<Parameter> inPath, AnswerReader<T> reader, boolean one) {
        this.about = about;
        this.path = path;
        this.inPath = List.copyOf(inPath);
        this.reader = reader;
        this.one = one;
        required.addAll(inPath);
        for (Parameter parameter : inPath) {
            places.put(parameter.wireName(), values -> HttpCall.segment(values.text(parameter)));
        }
    }

    /** Describes a question that one thing answers. */
    static <T> Question<T> one(String about, String path, AnswerReader<T> reader, Parameter... inPath) {
        return new Question<>(about, path, List.of(inPath), reader, true);
    }

    /** Describes a question that a list answers. */
    static <T> Question<T> many(String about, String path, AnswerReader<T> reader, Parameter... inPath) {
        return new Question<>(about, path, List.of(inPath), reader, false);
    }

    /** Adds parameters that may be left out. */
    Question<T> with(Parameter... parameters) {
        carried.addAll(List.of(parameters));
        return this;
    }

    /** Adds parameters that must be there. */
    Question<T> needing(Parameter... parameters) {
        required.addAll(List.of(parameters));
        return with(parameters);
    }

    /** Adds the wire format, and which one is the smallest without a loss. */
    Question<T> format(WireFormat smallest) {
        format = smallest;
        return with(Parameters.FORMAT);
    }

    /** Fills a place of the path with what is made of several parameters. */
    Question<T> place(String name, Function<Values, String> segment) {
        places.put(name, segment);
        return this;
    }

    /** Makes it the one that is asked when its condition holds and that of none before it does. */
    Question<T> when(Predicate<Values> condition) {
        this.condition = condition;
        return this;
    }

    Question<T> rising(Parameter low, Parameter high, boolean strictly) {
        rising.add(new Rising(low, high, strictly));
        return this;
    }

    /** Fills in what a message may leave out. */
    Question<T> completed(BiFunction<Values, Clock, Values> completion) {
        this.completion = completion;
        return this;
    }

    Question<T> paged(Paging<T> paging) {
        this.paging = paging;
        return this;
    }

    boolean fits(Values values) {
        return condition.test(values);
    }

    /** Returns everything that it can be given, whether it is sent or only names its place. */
    Set<Parameter> parameters() {
        Set<Parameter> all = new LinkedHashSet<>(inPath);
        all.addAll(carried);
        return all;
    }

    String about() {
        return about;
    }

    String path() {
        return path;
    }

    /** Returns the parameters of the query, as the broker calls them. */
    List<String> queryNames() {
        return carried.stream()
                .map(Parameter::wireName)
                .filter(Objects::nonNull)
                .toList();
    }

    Set<Parameter> required() {
        return required;
    }

    Paging<T> paging() {
        return paging;
    }

    AnswerReader<T> reader() {
        return reader;
    }

    boolean one() {
        return one;
    }

    Values complete(Values values, Clock clock) {
        return completion.apply(values, clock);
    }

    /** Refuses values that do not go together. */
    void check(Values values) {
        rising.forEach(pair -> pair.check(values));
    }

    /** Returns the call that asks it. */
    HttpCall call(Values values, Duration timeout) {
        Map<String, String> query = new LinkedHashMap<>();
        for (Parameter parameter : carried) {
            String text = values.text(parameter);
            if (parameter == Parameters.FORMAT && text == null) {
                text = format.wireName();
            }
            if (text != null && parameter.wireName() != null) {
                query.put(parameter.wireName(), text);
            }
        }
        return HttpCall.get(path(values), query, timeout);
    }

    private String path(Values values) {
        return PLACE.matcher(path)
                .replaceAll(place ->
                        Matcher.quoteReplacement(places.get(place.group(1)).apply(values)));
    }
}
