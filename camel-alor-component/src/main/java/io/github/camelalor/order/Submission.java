package io.github.camelalor.order;

import io.github.camelalor.model.DenialReason;
import io.github.camelalor.model.Outcome;
import io.github.camelalor.time.Timers;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One command on its way: what may have left, and the one outcome it ends in.
 *
 * <p>Everything that can end it meets here, under one lock: an answer, a search, a deadline, the end of the session. The
 * first one wins. Above all a command can not be given up as not sent while another thread is putting it on the wire:
 * {@link #leave} asks first.
 */
final class Submission {

    /** Is told the outcome, once, outside the lock. */
    interface Listener {

        void settled(Submission submission, Settlement settlement);
    }

    /**
     * What became of the command.
     *
     * @param number of what was made; null unless confirmed
     * @param code the broker's, or null
     * @param reason of our own checks; null unless denied
     * @param attempts how often it was put on the wire
     */
    record Settlement(Outcome outcome, String number, String code, String message, DenialReason reason, int attempts) {}

    private final Command command;
    private final Sending sending;
    private final long sendUntil;
    private final long deadline;
    private final Listener listener;

    private final ReentrantLock lock = new ReentrantLock();
    private Clearance clearance;
    private int attempts;
    private int doubts;
    private String note;
    private Verdict.NothingToChange refusal;
    private boolean noted;
    private boolean knownToLive;
    private boolean settled;
    private Timers.Timer timer;

    /**
     * Begins with nothing sent.
     *
     * @param sendUntil when the last attempt may start; what is left until the deadline is for asking what became of it
     * @param deadline when the command ends, whatever is known by then; both on the monotonic clock
     * @param doubtful whether the same command may have been executed before
     */
    Submission(Command command, Sending sending, long sendUntil, long deadline, boolean doubtful, Listener listener) {
        this.command = command;
        this.sending = sending;
        this.sendUntil = sendUntil;
        this.deadline = deadline;
        this.doubts = doubtful ? 1 : 0;
        this.listener = listener;
    }

    Command command() {
        return command;
    }

    Sending sending() {
        return sending;
    }

    Transport transport() {
        return command.transport(sending.transport());
    }

    long sendUntil() {
        return sendUntil;
    }

    long deadline() {
        return deadline;
    }

    boolean settled() {
        lock.lock();
        try {
            return settled;
        } finally {
            lock.unlock();
        }
    }

    /** Tells whether some attempt may have been executed. */
    boolean mayLive() {
        lock.lock();
        try {
            return doubts > 0;
        } finally {
            lock.unlock();
        }
    }

    /** Takes note that a journal has its id, and is to be told the outcome. */
    void noted() {
        lock.lock();
        try {
            noted = true;
        } finally {
            lock.unlock();
        }
    }

    boolean isNoted() {
        lock.lock();
        try {
            return noted;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Takes note that another process, or one before this, may have sent it.
     *
     * @param lives whether the trading system is known to have taken it, whatever else can be learnt now
     */
    void recall(boolean lives) {
        lock.lock();
        try {
            doubts++;
            knownToLive = lives;
        } finally {
            lock.unlock();
        }
    }

    /** Takes the clearance, without which nothing leaves. */
    void clear(Clearance given) {
        lock.lock();
        try {
            clearance = given;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Claims an attempt that is about to go on the wire; false when it must not, because the time for it is over or the guard
     * says no. What the guard does not let leave, and cannot have left before, ends there and then.
     */
    boolean leave(long now) {
        Denial refusal;
        lock.lock();
        try {
            if (settled || clearance == null || now - sendUntil >= 0) {
                return false;
            }
            refusal = refusal();
            if (refusal == null) {
                attempts++;
                doubts++;
                return true;
            }
            if (doubts > 0) {
                note = refusal.getMessage();
                return false;
            }
        } finally {
            lock.unlock();
        }
        deny(refusal);
        return false;
    }

    private Denial refusal() {
        try {
            clearance.leave();
            return null;
        } catch (Denial denial) {
            return denial;
        }
    }

    /** Tells whether an attempt may still start, as far as time goes. */
    boolean mayStart(long now) {
        lock.lock();
        try {
            return !settled && clearance != null && now - sendUntil < 0;
        } finally {
            lock.unlock();
        }
    }

    /** Takes back an attempt that provably never left. */
    void neverLeft(String why) {
        lock.lock();
        try {
            attempts--;
            doubts--;
            note = why;
            cleared();
        } finally {
            lock.unlock();
        }
    }

    /** What comes next is the first attempt again if nothing so far may have been executed. */
    private void cleared() {
        if (doubts == 0) {
            clearance.takeBack();
        }
    }

    /** Takes note that an attempt was answered in a way that proves it was not executed. */
    void turnedAway(String why) {
        lock.lock();
        try {
            doubts--;
            note = why;
            cleared();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Takes note that there was nothing to change, which is what the command ends with unless looking tells more, or another
     * attempt is still in doubt.
     */
    void refused(Verdict.NothingToChange nothing) {
        lock.lock();
        try {
            doubts = nothing.ofAllAttempts() ? 0 : doubts - 1;
            refusal = nothing;
            note = nothing.code() + " " + nothing.text();
        } finally {
            lock.unlock();
        }
    }

    /** Remembers the latest reason why the command is not through yet. */
    void note(String why) {
        lock.lock();
        try {
            note = why;
        } finally {
            lock.unlock();
        }
    }

    /** Keeps the one thing that this command waits for, in place of the one before; it ends with the command. */
    void waitFor(Timers.Timer next) {
        Timers.Timer over;
        lock.lock();
        try {
            over = settled ? next : timer;
            timer = settled ? null : next;
        } finally {
            lock.unlock();
        }
        if (over != null) {
            over.cancel();
        }
    }

    /** The trading system has it, under this number. */
    void confirm(String number, String message) {
        settle(Outcome.CONFIRMED, number, null, message, null, false);
    }

    /** The broker refused it. */
    void reject(String code, String message) {
        settle(Outcome.REJECTED, null, code, message, null, false);
    }

    /** Our own checks refused it, before its first attempt. */
    void deny(Denial denial) {
        settle(Outcome.DENIED, null, null, denial.getMessage(), denial.reason(), false);
    }

    /** The time for sending is over: what never left ends here, the rest goes on asking. */
    void stopSending() {
        settle(null, null, null, "there was no way to send it in time", null, true);
    }

    /** Ends the command with what is known now. */
    void giveUp(String why) {
        settle(null, null, null, why, null, false);
    }

    private void settle(
            Outcome known, String number, String code, String message, DenialReason reason, boolean unlessItMayLive) {
        Settlement settlement;
        Timers.Timer over;
        lock.lock();
        try {
            if (settled || unlessItMayLive && doubts > 0) {
                return;
            }
            settled = true;
            over = timer;
            timer = null;
            if (known == null && knownToLive) {
                settlement = new Settlement(
                        Outcome.CONFIRMED,
                        null,
                        null,
                        "confirmed before; its number could not be learnt again: " + message,
                        null,
                        attempts);
            } else if (known == null && doubts == 0 && refusal != null) {
                settlement = new Settlement(Outcome.REJECTED, null, refusal.code(), refusal.text(), null, attempts);
            } else {
                Outcome outcome = known != null ? known : doubts > 0 ? Outcome.IN_DOUBT : Outcome.NOT_SENT;
                String text = known != null || note == null ? message : message + "; last: " + note;
                settlement = new Settlement(outcome, number, code, text, reason, attempts);
            }
        } finally {
            lock.unlock();
        }
        if (over != null) {
            over.cancel();
        }
        listener.settled(this, settlement);
    }
}
