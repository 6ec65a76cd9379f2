package io.github.camelalor.stream;

/**
 * An event on its way to a receiver.
 *
 * @param event the decoded event
 * @param json the broker's own JSON text, or null unless it was asked for
 * @param receivedAt when it was read from the socket, in nanoseconds of the session's clock
 * @param skipped how many older events of the same subscription were left out since the last one that was delivered
 * @param recovered whether it makes up for a time without connection
 */
public record Delivered<T>(T event, String json, long receivedAt, long skipped, boolean recovered) {

    Delivered<T> replacing(Delivered<T> older) {
        return older == null ? this : skipping(older.skipped + 1);
    }

    Delivered<T> skipping(long more) {
        return more == 0 ? this : new Delivered<>(event, json, receivedAt, skipped + more, recovered);
    }
}
