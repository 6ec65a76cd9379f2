package io.github.camelalor.reliability.soak;

import io.github.camelalor.model.OrderReceipt;
import io.github.camelalor.model.Outcome;
import io.github.camelalor.order.OrderAction;
import io.github.camelalor.order.Transport;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Sends the commands of the schedule, and those whose outcome stays open once more under their ids, as a desk would. Thread-safe; nothing
 * here blocks.
 */
final class OrderLife {

    private static final int SENDINGS = 6;
    private static final long PAUSE_MILLIS = 500;
    private static final Duration GRACE = Duration.ofSeconds(30);

    private static final Executor LATER = CompletableFuture.delayedExecutor(PAUSE_MILLIS, TimeUnit.MILLISECONDS);

    private final long seed;
    private final Supplier<Desk> desk;
    private final Appointments appointments;
    private final Tally tally;
    private final Collection<Told> told = new ConcurrentLinkedQueue<>();

    /**
     * Sends commands.
     *
     * @param desk gives the one that is open now
     */
    OrderLife(long seed, Supplier<Desk> desk, Appointments appointments, Tally tally) {
        this.seed = seed;
        this.desk = desk;
        this.appointments = appointments;
        this.tally = tally;
    }

    /** Returns what was told about every command, those included that only prepared another one. */
    Collection<Told> told() {
        return told;
    }

    /** Lives through one command of the schedule; what is returned never fails. */
    CompletableFuture<?> live(PlannedOrder plan) {
        if (plan.action() == OrderAction.CREATE) {
            return planned(plan, null);
        }
        return settled(new Told(Ask.base(seed, plan))).thenCompose(base -> {
            if (base.outcome() == Outcome.CONFIRMED && base.last().orderNumber() != null) {
                return planned(plan, base.last().orderNumber());
            }
            tally.unprepared();
            return CompletableFuture.completedFuture(base);
        });
    }

    /** Sends once more what is still open; by now nothing stands in its way. */
    CompletableFuture<?> resolve() {
        List<Told> open =
                told.stream().filter(each -> each.open() && !each.lost()).toList();
        tally.resolving(open.size());
        return CompletableFuture.allOf(open.stream()
                .map(each -> send(each, 0).thenRun(tally::resolved))
                .toArray(CompletableFuture[]::new));
    }

    private CompletableFuture<Told> planned(PlannedOrder plan, String number) {
        Ask ask = Ask.planned(seed, plan, number);
        boolean knownByNumber = ask.action() == OrderAction.CANCEL && ask.transport() == Transport.HTTP;
        appointments.make(knownByNumber ? number : ask.requestId(), plan.faults());
        return settled(new Told(ask)).whenComplete((ended, failure) -> tally.ended(ended));
    }

    private CompletableFuture<Told> settled(Told one) {
        told.add(one);
        return send(one, 0);
    }

    private CompletableFuture<Told> send(Told one, int before) {
        Ask ask = one.ask();
        boolean resendUnfound =
                ask.transport() == Transport.WEBSOCKET && (ask.plan().resendUnfound() || before > 0);
        return sent(ask, resendUnfound)
                .orTimeout(Desk.ORDER_TIMEOUT.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS)
                .handle((receipt, failure) -> {
                    note(one, receipt, failure);
                    return one;
                })
                .thenCompose(same -> again(same, before + 1)
                        ? CompletableFuture.supplyAsync(() -> same, LATER).thenCompose(later -> send(later, before + 1))
                        : CompletableFuture.completedFuture(same));
    }

    /** A desk that is being closed may take nothing more. */
    private CompletableFuture<OrderReceipt> sent(Ask ask, boolean resendUnfound) {
        try {
            return desk.get().send(ask, resendUnfound);
        } catch (RuntimeException closed) {
            return CompletableFuture.failedFuture(closed);
        }
    }

    private void note(Told one, OrderReceipt receipt, Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause == null) {
            one.add(receipt);
        } else if (cause instanceof TimeoutException) {
            one.lose();
        } else {
            tally.untold(cause);
        }
    }

    /** What was not sent is safe to send again. */
    private static boolean again(Told one, int sendings) {
        return (one.open() || one.outcome() == Outcome.NOT_SENT) && !one.lost() && sendings < SENDINGS;
    }
}
