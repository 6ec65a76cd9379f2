package io.github.camelalor;

import io.github.camelalor.codec.WireFormat;
import io.github.camelalor.stream.Overflow;
import java.util.Map;
import java.util.Set;

/** Checks the options of a consumer; what is wrong is named together with what is allowed. */
final class SubscriptionChecks {

    private static final Set<String> ORDER_STATUSES = Set.of("working", "filled", "canceled", "rejected");

    /** What the broker documents (protocol C.3). */
    private static final Map<WireFormat, Integer> LEAST_FREQUENCY =
            Map.of(WireFormat.SIMPLE, 25, WireFormat.SLIM, 10, WireFormat.HEAVY, 500);

    private final AlorEndpoint endpoint;
    private final AlorOperation operation;
    private final AlorSubscriptionOptions options;

    SubscriptionChecks(AlorEndpoint endpoint) {
        this.endpoint = endpoint;
        this.operation = endpoint.getOperation();
        this.options = endpoint.getSubscription();
    }

    void check() {
        EndpointChecks.range("queueSize", options.getQueueSize(), 1, 1_000_000);
        frequency();
        orderStatuses();
        overflow();
        updates();
        if (operation == AlorOperation.BARS && endpoint.getTimeframe() == null) {
            throw new IllegalArgumentException("The operation bars needs a timeframe, as in"
                    + " alor:bars:MOEX:SBER?timeframe=60; allowed are whole seconds, at least 1, or D, W, M, Y");
        }
    }

    /** Zero is what many clients send; what the broker makes of anything else below its minimum is not known. */
    private void frequency() {
        Integer frequency = options.getFrequency();
        if (frequency == null || frequency == 0) {
            return;
        }
        WireFormat format = EventSource.format(endpoint);
        int least = LEAST_FREQUENCY.get(format);
        if (frequency < least) {
            throw new IllegalArgumentException("Option frequency is " + frequency + "; with format=" + format
                    + " allowed are 0 to leave it to the broker, and " + least + " to " + Integer.MAX_VALUE);
        }
    }

    private void orderStatuses() {
        if (options.orderStatusList() != null && !ORDER_STATUSES.containsAll(options.orderStatusList())) {
            throw new IllegalArgumentException("Option orderStatuses is '" + options.getOrderStatuses()
                    + "'; allowed are working, filled, canceled and rejected, separated by commas");
        }
    }

    private void overflow() {
        if (options.getOverflow() == Overflow.LATEST && !EventSource.ofStates(operation)) {
            throw new IllegalArgumentException("Option overflow is LATEST, which would lose events of the operation "
                    + operation + "; allowed is BLOCK");
        }
    }

    private void updates() {
        if (options.getUpdates() == AlorInstrumentUpdates.merged && endpoint.getBody() == AlorBodyType.json) {
            throw new IllegalArgumentException("Option updates is merged, but with body=json only what the broker sends"
                    + " is delivered; allowed is partial");
        }
    }
}
