package io.github.camelalor.query;

import java.util.function.Function;

/**
 * How a list that may be long is fetched page by page.
 *
 * @param limit says how many are wanted in all; null if nothing does
 * @param usual length of a page, unless another one is asked for
 * @param most longest page that the broker gives
 * @param start makes the cursor for a question's values and a length of pages
 * @param obstacle says why these values cannot go page by page; null if they can
 */
record Paging<T>(Parameter limit, int usual, int most, Start<T> start, Function<Values, String> obstacle) {

    /** A page must hold something new beside the last thing of the page before. */
    static final int LEAST = 2;

    /** Begins a list. */
    @FunctionalInterface
    interface Start<T> {

        Cursor<T> begin(Values values, int pageSize);
    }

    /** Returns the length of pages, or refuses the one asked for. */
    int size(Integer asked) {
        if (asked == null) {
            return usual;
        }
        if (asked < LEAST || asked > most) {
            throw new IllegalArgumentException(
                    "Option pageSize is " + asked + "; allowed are " + LEAST + " to " + most);
        }
        return asked;
    }
}
