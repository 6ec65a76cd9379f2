package io.github.camelalor.model;

import java.util.Optional;

/** A constant with a text of its own in the broker's protocol. */
public interface Worded {

    /** Returns the text that the broker uses; empty where there is none. */
    String wireName();

    /** Finds the constant that the text names, in any case; empty for null and for every other text. */
    static <E extends Enum<E> & Worded> Optional<E> find(E[] constants, String text) {
        for (E constant : constants) {
            if (constant.wireName().equalsIgnoreCase(text)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }
}
