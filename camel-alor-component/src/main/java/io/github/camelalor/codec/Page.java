package io.github.camelalor.codec;

import java.time.Instant;
import java.util.List;

/**
 * A list that the broker answered with, and what it said about the rest.
 *
 * @param items what is in the list
 * @param total how many there are in all; null where the broker does not say
 * @param next where the list goes on behind its end; null where the broker does not say, or where nothing follows
 * @param previous where it goes on before its begin; null likewise
 */
public record Page<T>(List<T> items, Long total, Instant next, Instant previous) {

    /** Makes a page that nobody can change. */
    public Page {
        items = List.copyOf(items);
    }

    static <T> Page<T> of(List<T> items) {
        return new Page<>(items, null, null, null);
    }
}
