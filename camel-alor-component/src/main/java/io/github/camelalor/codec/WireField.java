package io.github.camelalor.codec;

/**
 * A field of a record on the wire, whatever a format calls it.
 *
 * @param slot its place among the fields of its shape
 * @param name its first name, for messages
 * @param cell reads its value
 */
record WireField<T>(int slot, String name, Cell<T> cell) {

    /** Reads the current value of an input. */
    @FunctionalInterface
    interface Cell<T> {

        T read(JsonInput in) throws CodecException;
    }
}
