package io.github.camelalor;

import io.github.camelalor.query.Catalog;
import io.github.camelalor.query.Parameter;
import io.github.camelalor.query.Topic;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which headers belong to which operation; the routes of the documentation are held against it. */
final class OperationHeaders {

    private static final Set<AlorOperation> STATES = EnumSet.of(
            AlorOperation.ORDERBOOK,
            AlorOperation.QUOTES,
            AlorOperation.SUMMARY,
            AlorOperation.RISK,
            AlorOperation.SPECTRA_RISK);

    /** Of these the events tell neither whether they were there before nor, some of them, when they happened. */
    private static final Set<AlorOperation> WITHOUT_BEFORE = EnumSet.of(
            AlorOperation.BARS,
            AlorOperation.QUOTES,
            AlorOperation.INSTRUMENTS,
            AlorOperation.SUMMARY,
            AlorOperation.RISK,
            AlorOperation.SPECTRA_RISK);

    private static final Set<AlorOperation> WITHOUT_TIME = EnumSet.of(
            AlorOperation.INSTRUMENTS, AlorOperation.POSITIONS, AlorOperation.SUMMARY, AlorOperation.SPECTRA_RISK);

    private static final Set<AlorOperation> WHOLE_PORTFOLIO =
            EnumSet.of(AlorOperation.SUMMARY, AlorOperation.RISK, AlorOperation.SPECTRA_RISK);

    private OperationHeaders() {}

    /** Returns the headers that consumers set. */
    static Set<String> ofEvents(AlorOperation operation) {
        Set<String> headers = new TreeSet<>(Set.of(AlorConstants.EXCHANGE, AlorConstants.AGE));
        if (!WHOLE_PORTFOLIO.contains(operation)) {
            headers.add(AlorConstants.SYMBOL);
        }
        if (operation.perPortfolio()) {
            headers.add(AlorConstants.PORTFOLIO);
        }
        if (!WHOLE_PORTFOLIO.contains(operation) && operation != AlorOperation.POSITIONS) {
            headers.add(AlorConstants.BOARD);
        }
        headers.add(STATES.contains(operation) ? AlorConstants.SKIPPED : AlorConstants.RECOVERED);
        if (!WITHOUT_BEFORE.contains(operation)) {
            headers.add(AlorConstants.EXISTING);
        }
        if (!WITHOUT_TIME.contains(operation)) {
            headers.add(AlorConstants.MESSAGE_TIMESTAMP);
        }
        if (operation == AlorOperation.BARS) {
            headers.add(AlorConstants.BAR_FINISHED);
        }
        return headers;
    }

    /** Returns the headers that producers read. */
    static Set<String> read(AlorOperation operation, Set<String> known) {
        Set<String> headers = new TreeSet<>();
        Topic topic = Catalog.topic(operation.toString());
        if (topic != null) {
            for (Parameter parameter : topic.parameters()) {
                headers.add(parameter.header());
            }
            return headers;
        }
        headers.add(AlorConstants.REQUEST_ID);
        List<String> fields = new ArrayList<>(OperationOptions.PRODUCED.of(operation));
        if (operation != AlorOperation.ORDER_GROUP) {
            fields.addAll(List.of("exchange", "portfolio"));
        }
        if (operation.perInstrument()) {
            fields.addAll(List.of("symbol", "board"));
        }
        if (fields.contains("triggerPrice")) {
            fields.add("endTime");
        }
        for (String field : fields) {
            String name = "CamelAlorOrder" + Character.toUpperCase(field.charAt(0)) + field.substring(1);
            headers.add(name.replace("OrderOrderId", "OrderId"));
        }
        headers.retainAll(known);
        return headers;
    }

    /** Returns the headers that producers set. */
    static Set<String> ofAnswers(AlorOperation operation) {
        Topic topic = Catalog.topic(operation.toString());
        if (topic == null) {
            Set<String> headers = new TreeSet<>(Set.of(AlorConstants.OUTCOME));
            if (operation == AlorOperation.ORDER_GROUP) {
                headers.add(AlorConstants.ORDER_GROUP_ID);
            } else if (operation != AlorOperation.CANCEL_ALL) {
                headers.addAll(Set.of(AlorConstants.ORDER_NUMBER, AlorConstants.REPLACED_ORDER_NUMBER));
            }
            return headers;
        }
        Set<String> headers = new TreeSet<>();
        if (operation == AlorOperation.BARS) {
            headers.addAll(Set.of(AlorConstants.NEXT, AlorConstants.PREVIOUS));
        }
        if (operation == AlorOperation.ALL_TRADES || operation == AlorOperation.RISK_RATES) {
            headers.add(AlorConstants.TOTAL);
        }
        return headers;
    }
}
