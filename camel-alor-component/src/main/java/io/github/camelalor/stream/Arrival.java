package io.github.camelalor.stream;

/**
 * An event as it came.
 *
 * @param event the decoded event
 * @param json the broker's own JSON text, or null unless it was asked for
 * @param at when it was read, in nanoseconds of the session's clock
 */
public record Arrival<T>(T event, String json, long at) {

    /** Returns the arrival of another event by the same text. */
    Arrival<T> with(T other) {
        return new Arrival<>(other, json, at);
    }
}
