package io.github.camelalor.model;

import java.util.Optional;

/** A constant with a text of its own in the broker's protocol. */
interface Worded {

    String wireName();

    static <E extends Enum<E> & Worded> Optional<E> find(E[] constants, String text) {
        for (E constant : constants) {
            if (constant.wireName().equalsIgnoreCase(text)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }
}
