package io.github.camelalor.examples;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Exchange;

/** Fails to report what became of orders with the symbol of GAZP, once for each record, as if Kafka could not be written to. */
public final class UnreportableOnce {

    private final OrderReport report = new OrderReport();
    private final Set<String> failed = ConcurrentHashMap.newKeySet();

    public Map<String, Object> of(Exchange exchange) {
        Map<String, Object> told = report.of(exchange);
        if ("GAZP".equals(told.get("symbol"))
                && String.valueOf(told.get("requestId")).endsWith("/unreportable")
                && failed.add(told.get("topic") + "@" + told.get("offset"))) {
            throw new IllegalStateException("the report of " + told.get("requestId") + " cannot be written");
        }
        return told;
    }
}
