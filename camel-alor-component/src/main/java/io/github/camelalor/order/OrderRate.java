package io.github.camelalor.order;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * When the orders of the last second left: a window that slides, so that no second, whenever it begins, has more of them
 * than is allowed. To be used under the guard's lock.
 */
final class OrderRate {

    private static final long SECOND = 1_000_000_000L;

    private final Deque<Long> departures = new ArrayDeque<>();

    /** Takes a place in the second that ends now; false if there is none left. */
    boolean take(long now, int most) {
        if (count(now) >= most) {
            return false;
        }
        departures.addLast(now);
        return true;
    }

    /** Gives back the place of an order that did not leave after all. */
    void giveBack(long taken) {
        departures.removeLastOccurrence(taken);
    }

    /** Returns how many left in the second that ends now. */
    int count(long now) {
        while (!departures.isEmpty() && now - departures.peekFirst() >= SECOND) {
            departures.removeFirst();
        }
        return departures.size();
    }
}
