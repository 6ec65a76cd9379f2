package io.github.camelalor;

import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.health.HealthCheckRepository;

/** Switches on the health checks of consumers, which an application's runtime would do, and asks them. */
final class HealthChecks {

    private HealthChecks() {}

    static void ofConsumers(CamelContext context) {
        HealthCheckRegistry registry = HealthCheckRegistry.get(context);
        HealthCheckRepository consumers = (HealthCheckRepository) registry.resolveById("consumers");
        consumers.setEnabled(true);
        registry.register(consumers);
    }

    static void ofProducers(CamelContext context) {
        HealthCheckRegistry registry = HealthCheckRegistry.get(context);
        HealthCheckRepository producers = (HealthCheckRepository) registry.resolveById("producers");
        producers.setEnabled(true);
        registry.register(producers);
    }

    static List<HealthCheck.Result> producers(CamelContext context) {
        return HealthCheckHelper.invoke(context, check -> Map.of(), check -> false, "full").stream()
                .filter(result -> result.getCheck().getId().startsWith("alor-producer-"))
                .toList();
    }

    static List<HealthCheck.Result> results(CamelContext context) {
        return HealthCheckHelper.invoke(context).stream()
                .filter(result -> result.getCheck().getId().startsWith("consumer:"))
                .toList();
    }
}
