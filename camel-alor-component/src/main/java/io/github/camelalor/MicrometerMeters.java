package io.github.camelalor;

import io.github.camelalor.model.Outcome;
import io.github.camelalor.stream.SubscriptionStatus;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.ToDoubleFunction;
import org.apache.camel.CamelContext;
import org.apache.camel.component.micrometer.MicrometerConstants;
import org.apache.camel.component.micrometer.MicrometerUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The meters of one session: one for each number among its facts, and a timer of the outcomes.
 *
 * <p>Subscriptions of one name, as of two routes on one book, share their meters: counters and gauges add up, of ages the
 * greatest counts. Otherwise the meters would have to be told apart by what is new at each start.
 */
final class MicrometerMeters implements SessionMeters {

    private static final Logger LOG = LoggerFactory.getLogger(MicrometerMeters.class);

    private static final String PREFIX = "camel.alor.";
    private static final String SECONDS = "seconds";

    private final MeterRegistry registry;
    private final Tags tags;
    private final RecentStatus status;
    private final Map<Outcome, Timer> latencies = new EnumMap<>(Outcome.class);
    private final AutoCloseable outcomes;

    private final ReentrantLock lock = new ReentrantLock();
    private final List<Meter> ofSession = new ArrayList<>();
    private final Map<String, OfSubscription> ofSubscriptions = new HashMap<>();

    /** The meters of all subscriptions of one name. */
    private static final class OfSubscription {

        private final List<Meter> meters = new ArrayList<>();
        private int subscriptions;
    }

    private MicrometerMeters(MeterRegistry registry, Tags tags, AlorSession session) {
        this.registry = registry;
        this.tags = tags;
        this.status = new RecentStatus(session::status, session.timers());
        for (Section section : SessionFacts.SECTIONS) {
            section.facts().forEach(fact -> add(section, fact));
        }
        for (Outcome outcome : Outcome.values()) {
            Timer timer = Timer.builder(PREFIX + "orders.latency")
                    .description("Time from the submission of a command to its outcome")
                    .tags(tags.and("outcome", SessionFacts.camelCase(outcome)))
                    .register(registry);
            latencies.put(outcome, timer);
            ofSession.add(timer);
        }
        this.outcomes = session.orders().onOutcome(this::ended);
    }

    static MicrometerMeters register(CamelContext context, AlorSession session) {
        MeterRegistry registry = MicrometerUtils.getOrCreateMeterRegistry(
                context.getRegistry(), MicrometerConstants.METRICS_REGISTRY_NAME);
        Tags tags = Tags.of(
                "camelContext",
                context.getName(),
                "component",
                session.name().component(),
                "session",
                session.name().account());
        return new MicrometerMeters(registry, tags, session);
    }

    private void ended(Outcome outcome, Duration taken) {
        latencies.get(outcome).record(taken);
    }

    private void add(Section section, Fact<SessionStatus> fact) {
        if (fact.kind() == Fact.Kind.TEXT) {
            return;
        }
        String name = section.tag() == null ? section.name() + "." + fact.name() : section.name();
        Tags own = section.tag() == null ? tags : tags.and(section.tag(), fact.name());
        String description = section.tag() == null ? fact.description() : section.description();
        ofSession.add(meter(fact.kind(), PREFIX + dotted(name), description, own, meters -> {
            SessionStatus now = meters.status.session();
            return number(fact.of(now, now.now()));
        }));
    }

    @Override
    public void subscribed(String subscription) {
        lock.lock();
        try {
            OfSubscription shared = ofSubscriptions.computeIfAbsent(subscription, this::add);
            shared.subscriptions++;
        } finally {
            lock.unlock();
        }
    }

    private OfSubscription add(String subscription) {
        OfSubscription shared = new OfSubscription();
        for (Fact<SubscriptionStatus> fact : SessionFacts.SUBSCRIPTION) {
            if (fact.kind() != Fact.Kind.TEXT) {
                shared.meters.add(meter(
                        fact.kind(),
                        PREFIX + "subscription." + dotted(fact.name()),
                        fact.description(),
                        tags.and("subscription", subscription),
                        meters -> meters.all(subscription, fact)));
            }
        }
        return shared;
    }

    private double all(String subscription, Fact<SubscriptionStatus> fact) {
        long now = status.session().now();
        double all = Double.NaN;
        for (SubscriptionStatus each : status.subscriptions(subscription)) {
            double one = number(fact.of(each, now));
            if (Double.isNaN(all)) {
                all = one;
            } else if (!Double.isNaN(one)) {
                all = fact.kind() == Fact.Kind.SECONDS ? Math.max(all, one) : all + one;
            }
        }
        return all;
    }

    private Meter meter(
            Fact.Kind kind, String name, String description, Tags own, ToDoubleFunction<MicrometerMeters> value) {
        if (kind == Fact.Kind.COUNTER) {
            return FunctionCounter.builder(name, this, value)
                    .description(description)
                    .tags(own)
                    .register(registry);
        }
        return Gauge.builder(name, this, value)
                .description(description)
                .baseUnit(kind == Fact.Kind.SECONDS ? SECONDS : null)
                .tags(own)
                .register(registry);
    }

    private static double number(Object value) {
        if (value instanceof Boolean flag) {
            return flag ? 1 : 0;
        }
        return value == null ? Double.NaN : ((Number) value).doubleValue();
    }

    /** Returns a name in camel case as Micrometer likes it: {@code in.flight} for {@code inFlight}. */
    private static String dotted(String name) {
        return name.replaceAll("([A-Z])", ".$1").toLowerCase(Locale.ROOT);
    }

    @Override
    public void unsubscribed(String subscription) {
        lock.lock();
        try {
            OfSubscription shared = ofSubscriptions.get(subscription);
            if (shared != null && --shared.subscriptions == 0) {
                ofSubscriptions.remove(subscription);
                shared.meters.forEach(registry::remove);
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        try {
            outcomes.close();
        } catch (Exception e) {
            LOG.warn("The order side did not let go of the meters", e);
        }
        lock.lock();
        try {
            ofSession.forEach(registry::remove);
            ofSession.clear();
            ofSubscriptions.values().forEach(shared -> shared.meters.forEach(registry::remove));
            ofSubscriptions.clear();
        } finally {
            lock.unlock();
        }
    }
}
