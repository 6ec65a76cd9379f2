package io.github.camelalor.reliability.soak;

import io.github.camelalor.model.Outcome;
import io.github.camelalor.order.Transport;
import io.github.camelalor.simulator.AlorSimulator;
import io.github.camelalor.simulator.market.Effect;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Holds what was told against the ledger of the exchange.
 *
 * <p>What an order's command made is found by the comment, which is ours, and not by the id that the exchange noted: an order that was sent
 * under another id is an order too. What a cancel did is found by the number of the order.
 */
final class Audit {

    private static final Set<Effect.Kind> TAKEN =
            EnumSet.of(Effect.Kind.ORDER_CREATED, Effect.Kind.STOP_CREATED, Effect.Kind.ORDER_REJECTED);
    private static final Set<Effect.Kind> CANCELED = EnumSet.of(Effect.Kind.ORDER_CANCELED, Effect.Kind.STOP_CANCELED);

    private final Map<String, List<Effect>> byComment = new HashMap<>();
    private final Map<String, List<Effect>> canceled = new HashMap<>();
    private final long early;
    private final Schedule schedule;
    private final Tally tally;

    Audit(AlorSimulator broker, Schedule schedule, Tally tally) {
        this.schedule = schedule;
        this.tally = tally;
        this.early = broker.sessions().commandsBeforeAuthorization();
        for (Effect effect : broker.ledger().effects()) {
            if (TAKEN.contains(effect.kind())) {
                byComment
                        .computeIfAbsent(ours(effect.comment()), key -> new ArrayList<>())
                        .add(effect);
            } else if (CANCELED.contains(effect.kind())) {
                canceled.computeIfAbsent(effect.orderNumber(), key -> new ArrayList<>())
                        .add(effect);
            }
        }
    }

    private static String ours(String comment) {
        return comment == null ? "" : comment.split(" ", 2)[0];
    }

    void check(Collection<Told> all) {
        Set<String> asked = new HashSet<>();
        for (Told told : all) {
            tally.outcome(told);
            asked.add(told.ask().requestId());
            check(told);
        }
        byComment.forEach((id, effects) -> {
            if (!asked.contains(id)) {
                tally.breach(new Breach(Breach.Kind.STRANGER, id, -1, effects.toString()));
            }
        });
        if (early > 0) {
            tally.breach(new Breach(Breach.Kind.UNAUTHORIZED, "", -1, early + " commands"));
        }
    }

    private void check(Told told) {
        Ask ask = told.ask();
        List<Effect> effects = ask.makes()
                ? byComment.getOrDefault(ask.requestId(), List.of())
                : canceled.getOrDefault(ask.number(), List.of());
        if (effects.size() > 1 && !onlyRefusedAgain(told, effects)) {
            breach(Breach.Kind.DUPLICATE, told, effects);
        }
        if (told.lost() || told.outcome() == null) {
            breach(Breach.Kind.LOST, told, effects);
            return;
        }
        switch (told.outcome()) {
            case CONFIRMED -> {
                if (!agrees(told, effects)) {
                    breach(Breach.Kind.CONFIRMED_WRONGLY, told, effects);
                }
            }
            case IN_DOUBT -> breach(Breach.Kind.UNRESOLVED, told, effects);
            case REJECTED, NOT_SENT, DENIED -> {
                if (effects.stream().anyMatch(effect -> effect.kind() != Effect.Kind.ORDER_REJECTED)) {
                    breach(Breach.Kind.REFUSED_WRONGLY, told, effects);
                } else if (told.outcome() == Outcome.DENIED) {
                    breach(Breach.Kind.DENIED, told, effects);
                }
            }
        }
    }

    /**
     * Tells whether a command was taken more than once, but at most once to live: the broker puts its reason in the place of the comment of
     * an order that it takes and then refuses, so that no search finds it, and {@code resendUnfound} sends it again.
     */
    private static boolean onlyRefusedAgain(Told told, List<Effect> effects) {
        return told.ask().transport() == Transport.WEBSOCKET
                && effects.stream()
                                .filter(effect -> effect.kind() != Effect.Kind.ORDER_REJECTED)
                                .count()
                        <= 1;
    }

    private static boolean agrees(Told told, List<Effect> effects) {
        String number = told.last().orderNumber();
        return !effects.isEmpty()
                && (number == null
                        || effects.stream()
                                .anyMatch(effect -> effect.orderNumber().equals(number)));
    }

    private void breach(Breach.Kind kind, Told told, List<Effect> effects) {
        Ask ask = told.ask();
        StringBuilder evidence = new StringBuilder();
        evidence.append("  planned ").append(ask.plan()).append('\n');
        evidence.append("  told    ").append(told).append('\n');
        evidence.append("  ledger  ").append(effects).append('\n');
        evidence.append("  around  ").append(schedule.eventsAround(ask.plan().index()));
        tally.breach(new Breach(kind, ask.requestId(), ask.plan().index(), evidence.toString()));
    }
}
