package io.github.camelalor.simulator.market;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Lets one at a time act on the exchange: first what is due by the clock happens, then the action, then what follows of
 * it, and after that the listeners are told, outside of the lock.
 */
final class Floor {
    private final ReentrantLock lock = new ReentrantLock();
    private final Announcements announcements;
    private Runnable consequences = () -> {};

    Floor(Announcements announcements) {
        this.announcements = announcements;
    }

    /** Sets what happens before and after each action. */
    void follow(Runnable followed) {
        consequences = followed;
    }

    <T> T act(Supplier<T> action) {
        T result = locked(() -> {
            consequences.run();
            T done = action.get();
            consequences.run();
            return done;
        });
        announcements.deliver();
        return result;
    }

    /** Looks without acting. */
    <T> T locked(Supplier<T> look) {
        lock.lock();
        try {
            return look.get();
        } finally {
            lock.unlock();
        }
    }
}
