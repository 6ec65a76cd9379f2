package io.github.camelalor.stream;

import java.util.Arrays;

/** The largest numbers that were added, in order; most are added at the end. */
final class RecentIds {

    private final int kept;
    private long[] ids = new long[16];
    private int size;

    /**
     * Makes an empty set.
     *
     * @param kept how many are remembered at least; at most twice as many are
     */
    RecentIds(int kept) {
        this.kept = kept;
    }

    void add(long id) {
        int at = Arrays.binarySearch(ids, 0, size, id);
        if (at >= 0) {
            return;
        }
        if (size == ids.length) {
            makeRoom();
            at = Arrays.binarySearch(ids, 0, size, id);
        }
        int place = -at - 1;
        System.arraycopy(ids, place, ids, place + 1, size - place);
        ids[place] = id;
        size++;
    }

    private void makeRoom() {
        if (size < 2 * kept) {
            ids = Arrays.copyOf(ids, Math.min(2 * size, 2 * kept));
            return;
        }
        System.arraycopy(ids, size - kept, ids, 0, kept);
        size = kept;
    }

    boolean contains(long id) {
        return Arrays.binarySearch(ids, 0, size, id) >= 0;
    }

    /** Returns the smallest number that is remembered; only if there is one. */
    long smallest() {
        return ids[0];
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Returns the largest number; only if there is one. */
    long largest() {
        return ids[size - 1];
    }

    void clear() {
        size = 0;
    }
}
