package io.github.camelalor.simulator.market;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Every effect on the exchange, in order, with the command that caused it. May be read from any thread, at any time;
 * it lives as long as its exchange.
 */
public final class Ledger {
    private final Clock clock;
    private final List<Effect> effects = new ArrayList<>();
    private final Map<String, List<Effect>> byRequest = new HashMap<>();

    Ledger(Clock clock) {
        this.clock = clock;
    }

    /** All effects so far. */
    public synchronized List<Effect> effects() {
        return List.copyOf(effects);
    }

    /** The effects of one kind. */
    public synchronized List<Effect> effects(Effect.Kind kind) {
        return effects.stream().filter(effect -> effect.kind() == kind).toList();
    }

    /** The effects caused by the command with this request id or guid: none if nothing came of it. */
    public synchronized List<Effect> effectsOf(String requestIdOrGuid) {
        return List.copyOf(byRequest.getOrDefault(requestIdOrGuid, List.of()));
    }

    void record(Effect.Kind kind, OrderTicket order, String orderNumber, Origin cause) {
        record(kind, order.portfolio(), orderNumber, order.comment(), cause);
    }

    synchronized void record(Effect.Kind kind, String portfolio, String number, String comment, Origin cause) {
        Effect effect = new Effect(
                effects.size() + 1L,
                clock.instant(),
                kind,
                portfolio,
                number,
                cause.requestId(),
                cause.guid(),
                comment,
                cause.transport());
        effects.add(effect);
        index(effect, effect.requestId());
        if (!Objects.equals(effect.guid(), effect.requestId())) {
            index(effect, effect.guid());
        }
    }

    private void index(Effect effect, String id) {
        if (id != null) {
            byRequest.computeIfAbsent(id, key -> new ArrayList<>()).add(effect);
        }
    }
}
