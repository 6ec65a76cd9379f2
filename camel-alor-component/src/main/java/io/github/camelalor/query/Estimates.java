package io.github.camelalor.query;

import static io.github.camelalor.query.Parameters.BOARD;
import static io.github.camelalor.query.Parameters.BUDGET;
import static io.github.camelalor.query.Parameters.ESTIMATED_SYMBOL;
import static io.github.camelalor.query.Parameters.EXCHANGE;
import static io.github.camelalor.query.Parameters.INCLUDE_LIMIT_ORDERS;
import static io.github.camelalor.query.Parameters.PORTFOLIO;
import static io.github.camelalor.query.Parameters.PRICE;
import static io.github.camelalor.query.Parameters.QUANTITY;

import io.github.camelalor.codec.AnswerReaders;
import io.github.camelalor.codec.EventContext;
import io.github.camelalor.codec.ModelJson;
import io.github.camelalor.model.EstimateQuery;
import io.github.camelalor.model.OrderEstimate;
import io.github.camelalor.net.HttpCall;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks what orders would cost: the only question with a body. */
public final class Estimates {

    private static final String ONE = "/commandapi/warptrans/TRADE/v2/client/orders/estimate";
    private static final String MANY = ONE + "/all";

    static final Topic TOPIC = new Topic(
            "estimate",
            Question.one("an estimate", ONE, AnswerReaders.estimates())
                    .with(PORTFOLIO, EXCHANGE, ESTIMATED_SYMBOL, BOARD)
                    .with(PRICE, QUANTITY, BUDGET, INCLUDE_LIMIT_ORDERS));

    private Estimates() {}

    /**
     * Makes the question of one message.
     *
     * @param options defaults
     * @param body an {@link EstimateQuery} or a map, whose fields win over the options; a list of them, for the estimates of
     *     all; null for none
     * @param headers win over both
     * @throws IllegalArgumentException naming what is wrong, and what is allowed
     */
    public static Inquiry<OrderEstimate> inquire(Source options, Object body, Source headers, Manner manner) {
        boolean many = body instanceof List<?>;
        List<EstimateQuery> queries = new ArrayList<>();
        for (Object each : many ? (List<?>) body : List.of(body == null ? Map.of() : body)) {
            String where = many ? "order " + (queries.size() + 1) + " of the body" : "the body";
            Source fields = Source.body(fields(each, where), where);
            queries.add(query(Values.read(TOPIC.parameters(), List.of(options, fields, headers), false), where));
        }
        if (queries.isEmpty()) {
            throw new IllegalArgumentException(
                    "The body is an empty list; allowed is a list of orders to be estimated");
        }
        String json = queries.stream().map(ModelJson::text).collect(Collectors.joining(","));
        HttpCall call = new HttpCall(
                "POST", many ? MANY : ONE, Map.of(), Map.of(), many ? "[" + json + "]" : json, manner.timeout());
        return new Inquiry<>(
                "estimate",
                call,
                AnswerReaders.estimates(),
                !many,
                new EventContext(null, null, null, null),
                manner.text(),
                null);
    }

    private static EstimateQuery query(Values values, String where) {
        return new EstimateQuery(
                required(PORTFOLIO, values, where),
                required(EXCHANGE, values, where),
                required(ESTIMATED_SYMBOL, values, where),
                values.get(BOARD),
                values.get(PRICE),
                values.get(QUANTITY),
                values.get(BUDGET),
                values.get(INCLUDE_LIMIT_ORDERS));
    }

    private static String required(Parameter parameter, Values values, String where) {
        String value = values.get(parameter);
        if (value == null) {
            throw new IllegalArgumentException("The estimate needs " + parameter + ": give it in " + where
                    + ", in the header " + parameter.header() + ", or in the URI");
        }
        return value;
    }

    /** Returns the fields of one order by the names of their parameters, whichever name they came under. */
    private static Map<String, Object> fields(Object order, String where) {
        Map<?, ?> given;
        if (order instanceof EstimateQuery query) {
            given = ModelJson.map(query);
        } else if (order instanceof Map<?, ?> map) {
            given = map;
        } else {
            throw new IllegalArgumentException("What is in " + where + " is of type "
                    + (order == null ? "null" : order.getClass().getSimpleName())
                    + "; allowed are EstimateQuery, Map, JSON as text or bytes, or a list of them");
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        given.forEach((name, value) -> {
            Parameter parameter = find(String.valueOf(name), where);
            if (fields.containsKey(parameter.name())) {
                throw new IllegalArgumentException("The field " + parameter.wireName() + " of " + where
                        + " is there twice; leave one of them out");
            }
            fields.put(parameter.name(), value);
        });
        return fields;
    }

    private static Parameter find(String name, String where) {
        return TOPIC.parameters().stream()
                .filter(parameter -> parameter.name().equalsIgnoreCase(name)
                        || parameter.wireName().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no field '" + name
                        + "' in an estimate, but in "
                        + where + "; its fields, in any case, are "
                        + TOPIC.parameters().stream().map(Parameter::wireName).collect(Collectors.joining(", "))));
    }
}
