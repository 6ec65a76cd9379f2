package io.github.camelalor.reliability.soak;

import io.github.camelalor.simulator.fault.Channel;
import io.github.camelalor.simulator.fault.Fault;
import io.github.camelalor.simulator.fault.Message;
import io.github.camelalor.simulator.fault.Moment;
import io.github.camelalor.simulator.fault.Passage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets commands meet the faults that were planned for them: the first attempt the first one, and so on.
 *
 * <p>A command is known by its request id, which is in its comment or its guid, and a cancel over HTTP by the number of its order. Answers
 * are written while the request is still being handed on, so that a fault of the answer is kept for just that long. Appointments may be made
 * from any thread; messages are met on the event loop of the exchange.
 */
final class Appointments implements Fault {

    private static final Pattern ID = Pattern.compile("\"(?:guid|comment)\":\"(soak-[0-9a-z-]+)");
    private static final Pattern CANCELLED = Pattern.compile("^DELETE .*/orders/([0-9]+)\\?");

    private final Map<String, Deque<PlannedFault>> planned = new ConcurrentHashMap<>();
    private final AtomicLong met = new AtomicLong();
    private PlannedFault atReply;

    /**
     * Makes appointments for the attempts of a command.
     *
     * @param key its request id, or the number of the order that it cancels over HTTP
     */
    void make(String key, List<PlannedFault> faults) {
        planned.put(key, new ArrayDeque<>(faults));
    }

    /** Lets everything pass from now on. */
    void callOff() {
        planned.clear();
    }

    /** How many faults were met. */
    long met() {
        return met.get();
    }

    @Override
    public void meet(Message message, Passage passage) {
        switch (message.moment()) {
            case REQUESTED, RECEIVED -> arrived(message, passage);
            case ANSWERING, SENDING -> leaving(message, passage);
            default -> passage.pass(message);
        }
    }

    private void arrived(Message message, Passage passage) {
        PlannedFault fault = next(message);
        if (fault == null) {
            passage.pass(message);
        } else if (fault.type().leg() == Leg.REQUEST) {
            met.incrementAndGet();
            fault.fault().meet(message, passage);
        } else {
            atReply = fault;
            passage.pass(message);
            atReply = null;
        }
    }

    private void leaving(Message message, Passage passage) {
        PlannedFault fault = atReply;
        if (fault == null || message.channel() == Channel.WS) {
            passage.pass(message);
        } else if (fault.type().claimsExecution() && !tellsOfSuccess(message)) {
            // Refused after all, for its token perhaps: to say that it was executed would be a lie that nobody can see
            // through.
            atReply = null;
            passage.pass(message);
        } else {
            atReply = null;
            met.incrementAndGet();
            fault.fault().meet(message, passage);
        }
    }

    private static boolean tellsOfSuccess(Message message) {
        return message.status() == 200 || message.body().contains("\"httpCode\":200");
    }

    private PlannedFault next(Message message) {
        if (message.channel() != Channel.API && message.channel() != Channel.CWS) {
            return null;
        }
        Matcher id = ID.matcher(message.body());
        Matcher number = CANCELLED.matcher(message.subject());
        String key = id.find() ? id.group(1) : number.find() ? number.group(1) : null;
        Deque<PlannedFault> faults = key == null ? null : planned.get(key);
        return faults == null ? null : faults.poll();
    }

    @Override
    public Set<Moment> moments() {
        return EnumSet.of(Moment.REQUESTED, Moment.RECEIVED, Moment.ANSWERING, Moment.SENDING);
    }
}
