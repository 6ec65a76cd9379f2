package io.github.camelalor.codec;

/** Reads the data value of an event. */
@FunctionalInterface
public interface EventReader<T> {

    /**
     * Reads exactly one JSON value from the range, in any of the wire formats.
     *
     * @throws CodecException if the bytes are not that value, whatever they are
     */
    T read(byte[] bytes, int from, int to, EventContext context) throws CodecException;
}
