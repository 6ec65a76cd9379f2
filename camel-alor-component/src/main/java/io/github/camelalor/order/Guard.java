package io.github.camelalor.order;

import io.github.camelalor.model.DenialReason;
import io.github.camelalor.model.NewOrder;
import io.github.camelalor.model.OrderGroupMember;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands in front of every path that makes or changes orders: limits, a dry run and a kill switch for all sessions that share
 * it.
 *
 * <p>It is asked twice: before anything is done for a command, and at the last moment before the command leaves. Switches and
 * rate are decided there, under one lock, so that nothing leaves once {@link #kill()} has returned, and never more in a
 * second than is allowed. What cancels always passes. Any method may be called from any thread, and none blocks.
 */
public final class Guard {

    /** The reasons that it gives. */
    public static final Set<DenialReason> REASONS =
            Collections.unmodifiableSet(EnumSet.range(DenialReason.PORTFOLIO_NOT_ALLOWED, DenialReason.KILLED));

    private static final Logger LOG = LoggerFactory.getLogger(Guard.class);

    private final LongSupplier nanoTime;
    private final Map<DenialReason, LongAdder> denials = new EnumMap<>(DenialReason.class);
    private final ReentrantLock lock = new ReentrantLock();
    private final OrderRate rate = new OrderRate();
    private long departures;
    private volatile GuardLimits limits = GuardLimits.NONE;
    private volatile boolean killed;
    private volatile boolean dryRun;

    /**
     * Makes a guard that lets everything through.
     *
     * @param nanoTime the monotonic clock of the sessions that share it
     */
    public Guard(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        REASONS.forEach(reason -> denials.put(reason, new LongAdder()));
    }

    /** Sets the limits, for every command that has not passed yet. */
    public void limit(GuardLimits newLimits) {
        limits = newLimits;
    }

    /** Returns the limits. */
    public GuardLimits limits() {
        return limits;
    }

    /** Lets no order and no update leave any more; does nothing if that is so already. */
    public void kill() {
        turn(true);
    }

    /** Takes the kill switch back. */
    public void release() {
        turn(false);
    }

    private void turn(boolean on) {
        lock.lock();
        try {
            if (killed == on) {
                return;
            }
            killed = on;
        } finally {
            lock.unlock();
        }
        LOG.warn(on ? "The kill switch is on: no order leaves any more" : "The kill switch is off: orders leave again");
    }

    /** Sets whether orders are only tried: checked to the end, and then denied. */
    public void dryRun(boolean only) {
        lock.lock();
        try {
            dryRun = only;
        } finally {
            lock.unlock();
        }
    }

    /** Returns where it stands. */
    public GuardStatus status() {
        Map<DenialReason, Long> counts = new EnumMap<>(DenialReason.class);
        denials.forEach((reason, count) -> counts.put(reason, count.sum()));
        lock.lock();
        try {
            return new GuardStatus(killed, dryRun, limits, counts, departures, rate.count(nanoTime.getAsLong()));
        } finally {
            lock.unlock();
        }
    }

    /** Counts a command that was denied, if it was for a reason of the guard. */
    void denied(DenialReason reason) {
        if (REASONS.contains(reason)) {
            denials.get(reason).increment();
        }
    }

    /** Tells whether an instruction makes or changes something. */
    static boolean guards(Instruction instruction) {
        return instruction instanceof Instruction.Create
                || instruction instanceof Instruction.Update
                || instruction instanceof Instruction.CreateGroup
                || instruction instanceof Instruction.UpdateGroup;
    }

    /** Checks what can be told from an instruction alone. */
    void admit(Instruction instruction) throws Denial {
        if (killed) {
            throw killed();
        }
        GuardLimits set = limits;
        if (instruction instanceof Instruction.Create create) {
            admit(create.order(), set);
        } else if (instruction instanceof Instruction.Update update) {
            admit(update.order(), set);
        } else if (instruction instanceof Instruction.CreateGroup group) {
            admit(group.orders(), set);
        } else if (instruction instanceof Instruction.UpdateGroup group) {
            admit(group.orders(), set);
        }
    }

    private static void admit(NewOrder order, GuardLimits limits) throws Denial {
        portfolio(order.portfolio(), limits);
        if (!limits.allowInstrument(order.exchange(), order.symbol(), order.board())) {
            throw new Denial(
                    DenialReason.INSTRUMENT_NOT_ALLOWED,
                    "the instrument is " + order.exchange() + ":" + order.symbol()
                            + (order.board() == null ? "" : ":" + order.board()) + "; allowedInstruments are "
                            + GuardLimits.listed(limits.allowedInstruments()));
        }
        Long most = limits.maxOrderQuantity();
        if (most != null && order.quantity() > most) {
            throw new Denial(
                    DenialReason.QUANTITY_LIMIT,
                    "the quantity is " + order.quantity() + " lots; maxOrderQuantity is " + most);
        }
    }

    private static void admit(List<OrderGroupMember> members, GuardLimits limits) throws Denial {
        for (OrderGroupMember member : members) {
            portfolio(member.portfolio(), limits);
        }
    }

    private static void portfolio(String portfolio, GuardLimits limits) throws Denial {
        if (!limits.allowPortfolio(portfolio)) {
            throw new Denial(
                    DenialReason.PORTFOLIO_NOT_ALLOWED,
                    "the portfolio is " + portfolio + "; allowedPortfolios are "
                            + GuardLimits.listed(limits.allowedPortfolios()));
        }
    }

    private static Denial killed() {
        return new Denial(DenialReason.KILLED, "the kill switch is on; only cancels leave");
    }

    /**
     * Clears a command of which everything has been checked.
     *
     * @param counts whether it is an order or an update, of which only so many may leave in a second
     * @param bookSeen when the book came that its price was held against; null if it was held against none
     */
    Clearance clear(boolean counts, Long bookSeen) throws Denial {
        Pass pass = new Pass(counts, bookSeen);
        if (dryRun) {
            // Nothing has to be connected for it to be denied.
            pass.leave();
            pass.takeBack();
        }
        return pass;
    }

    /** The clearance of one command. */
    private final class Pass implements Clearance {

        private final boolean counts;
        private final Long bookSeen;
        private Long place;
        private boolean left;

        Pass(boolean counts, Long bookSeen) {
            this.counts = counts;
            this.bookSeen = bookSeen;
        }

        @Override
        public void leave() throws Denial {
            lock.lock();
            try {
                if (killed) {
                    throw killed();
                }
                if (!left) {
                    first(nanoTime.getAsLong());
                }
                if (dryRun) {
                    throw new Denial(DenialReason.DRY_RUN, "it passed every check, but dryRun is on");
                }
                if (!left && counts) {
                    departures++;
                }
                left = true;
            } finally {
                lock.unlock();
            }
        }

        /** What counts and can change until the first attempt that may be executed leaves. */
        private void first(long now) throws Denial {
            GuardLimits set = limits;
            if (bookSeen != null && now - bookSeen > set.maxBookAge().toNanos()) {
                throw new Denial(
                        DenialReason.BOOK_STALE,
                        "the book that it was held against grew older than maxBookAge, which is " + set.maxBookAge()
                                + ", before it could leave");
            }
            if (counts && place == null) {
                int most = set.maxOrdersPerSecond() == null ? Integer.MAX_VALUE : set.maxOrdersPerSecond();
                if (!rate.take(now, most)) {
                    throw new Denial(
                            DenialReason.RATE_LIMIT,
                            most + " orders have left in the last second; maxOrdersPerSecond is " + most);
                }
                place = now;
            }
        }

        @Override
        public void takeBack() {
            lock.lock();
            try {
                if (left && counts) {
                    departures--;
                }
                if (place != null) {
                    rate.giveBack(place);
                    place = null;
                }
                left = false;
            } finally {
                lock.unlock();
            }
        }
    }
}
