package io.github.camelalor.query;

import io.github.camelalor.codec.EventContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Everything that can be asked under one operation.
 *
 * <p>What a message gives decides which of its questions is asked: the first one whose condition holds.
 */
public final class Topic {

    /** May stand in the component for all of its endpoints, where it does not matter to some of them. */
    private static final Set<Parameter> AMBIENT = Set.of(Parameters.PORTFOLIO, Parameters.FORMAT);

    private final String operation;
    private final List<Question<?>> questions;
    private final Map<String, Parameter> parameters = new LinkedHashMap<>();

    Topic(String operation, Question<?>... questions) {
        this.operation = operation;
        this.questions = List.of(questions);
        for (Question<?> question : questions) {
            for (Parameter parameter : question.parameters()) {
                Parameter twin = parameters.put(parameter.name(), parameter);
                if (twin != null && twin != parameter) {
                    throw new IllegalArgumentException(operation + " has two parameters " + parameter);
                }
            }
        }
    }

    /** Returns the name of the operation. */
    public String operation() {
        return operation;
    }

    List<Question<?>> questions() {
        return questions;
    }

    /** Returns everything that its questions can be given. */
    public List<Parameter> parameters() {
        return List.copyOf(parameters.values());
    }

    /** Tells whether any of its questions can be given something. */
    public boolean takes(String parameter) {
        return parameters.containsKey(parameter);
    }

    /** Tells whether any of its questions has answers in pages. */
    public boolean paged() {
        return questions.stream().anyMatch(question -> question.paging() != null);
    }

    /**
     * Checks what the options say by themselves, whatever the messages will bring.
     *
     * @throws IllegalArgumentException naming what is wrong, and what is allowed
     */
    public void check(Source options, Manner manner) {
        Values values = Values.read(parameters.values(), List.of(options), manner.streaming());
        Question<?> question = choose(values);
        for (Parameter parameter : values.given()) {
            if (!AMBIENT.contains(parameter)) {
                belongs(parameter, question, values);
            }
        }
        question.check(values);
        for (Parameter parameter : question.required()) {
            if (parameter.inPath() || AMBIENT.contains(parameter)) {
                require(parameter, values);
            }
        }
        check(question, values, manner);
    }

    /**
     * Makes the question that one message asks.
     *
     * @param options defaults; those that belong to another question of the topic are left out
     * @param headers win over the options
     * @throws IllegalArgumentException naming what is wrong, and what is allowed
     */
    public Inquiry<?> inquire(Source options, Source headers, Manner manner) {
        Values values = Values.read(parameters.values(), List.of(options, headers), manner.streaming());
        Question<?> question = choose(values);
        for (Parameter parameter : values.given()) {
            if (values.comesFrom(headers, parameter)) {
                belongs(parameter, question, values);
            }
        }
        return inquire(question, values.only(question.parameters()), manner);
    }

    private <T> Inquiry<T> inquire(Question<T> question, Values given, Manner manner) {
        check(question, given, manner);
        Values values = question.complete(given, manner.clock());
        for (Parameter parameter : question.required()) {
            // Pages bring their own.
            if (!manner.streaming() || parameter != question.paging().limit()) {
                require(parameter, values);
            }
        }
        question.check(values);
        return new Inquiry<>(
                name(values),
                question.call(values, manner.timeout()),
                question.reader(),
                question.one(),
                context(values),
                manner.text(),
                manner.streaming() ? pages(question.paging(), values, manner) : null);
    }

    private static <T> Inquiry.Pages<T> pages(Paging<T> paging, Values values, Manner manner) {
        Long limit = paging.limit() == null ? null : values.get(paging.limit());
        int size = paging.size(manner.pageSize());
        return new Inquiry.Pages<>(() -> paging.start().begin(values, size), limit == null ? Long.MAX_VALUE : limit);
    }

    private Question<?> choose(Values values) {
        return questions.stream()
                .filter(question -> question.fits(values))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No question of " + operation + " fits"));
    }

    private static void belongs(Parameter parameter, Question<?> question, Values values) {
        if (!question.parameters().contains(parameter)) {
            throw new IllegalArgumentException(values.origin(parameter) + " does not belong to the question for "
                    + question.about() + "; its own are " + names(question));
        }
    }

    private static Set<String> names(Question<?> question) {
        return question.parameters().stream().map(Parameter::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private void check(Question<?> question, Values values, Manner manner) {
        if (!manner.streaming()) {
            if (manner.pageSize() != null) {
                throw new IllegalArgumentException(
                        "Option pageSize needs streaming=true, without which there is one call");
            }
            return;
        }
        Paging<?> paging = question.paging();
        if (paging == null) {
            throw new IllegalArgumentException("Option streaming does not belong to the question for "
                    + question.about() + ", which has one answer without pages");
        }
        paging.size(manner.pageSize());
        String obstacle = paging.obstacle().apply(values);
        if (obstacle != null) {
            throw new IllegalArgumentException("Option streaming cannot be used here: " + obstacle);
        }
    }

    private void require(Parameter parameter, Values values) {
        if (values.has(parameter)) {
            return;
        }
        String uri = "alor:" + operation + ":MOEX";
        throw new IllegalArgumentException("The operation " + operation
                + switch (parameter.name()) {
                    case "exchange" -> " needs an exchange, as in " + uri;
                    case "symbol" -> " needs a symbol, as in " + uri + ":SBER";
                    case "portfolio" ->
                        " needs a portfolio. Set the option portfolio of the endpoint or of the component.";
                    default ->
                        " needs " + parameter + ": set the option " + parameter + " or the header "
                                + parameter.header() + "; allowed "
                                + parameter.kind().allowed();
                });
    }

    private String name(Values values) {
        String exchange = values.text(Parameters.EXCHANGE);
        Parameter symbol = parameters.get("symbol");
        String what = symbol != null && values.has(symbol) ? values.text(symbol) : values.text(Parameters.PORTFOLIO);
        return operation + (exchange == null ? "" : " " + exchange) + (what == null ? "" : ":" + what);
    }

    private static EventContext context(Values values) {
        return new EventContext(
                values.text(Parameters.EXCHANGE),
                values.text(Parameters.SYMBOL),
                values.text(Parameters.INSTRUMENT_GROUP),
                values.text(Parameters.PORTFOLIO),
                values.text(Parameters.TIMEFRAME));
    }
}
