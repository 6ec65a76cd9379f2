package io.github.camelalor;

/**
 * One thing that can be told of something that has a status, by the same name everywhere.
 *
 * @param name in camel case, beginning in lower case
 * @param kind what sort of value it has
 * @param description one sentence for JMX, meters and the documentation
 * @param reading takes it out of the status
 */
record Fact<T>(String name, Kind kind, String description, Reading<T> reading) {

    /** What sort of value a fact has. */
    enum Kind {
        /** A word or sentence; null where there is nothing to say. */
        TEXT,
        /** Whether something is so. */
        FLAG,
        /** A number of things now. */
        GAUGE,
        /** A number of things so far. */
        COUNTER,
        /** A span of time in seconds, to the millisecond; null where there is none. */
        SECONDS
    }

    /** Takes a value out of a status. */
    @FunctionalInterface
    interface Reading<T> {

        /**
         * Returns the value: a {@code String}, {@code Boolean}, {@code Long} or {@code Double}, by its kind.
         *
         * @param now the moment of the snapshot, in nanoseconds of the session's clock
         */
        Object read(T status, long now);
    }

    static <T> Fact<T> text(String name, String description, Reading<T> reading) {
        return new Fact<>(name, Kind.TEXT, description, reading);
    }

    static <T> Fact<T> flag(String name, String description, Reading<T> reading) {
        return new Fact<>(name, Kind.FLAG, description, reading);
    }

    static <T> Fact<T> gauge(String name, String description, Reading<T> reading) {
        return new Fact<>(name, Kind.GAUGE, description, reading);
    }

    static <T> Fact<T> counter(String name, String description, Reading<T> reading) {
        return new Fact<>(name, Kind.COUNTER, description, reading);
    }

    static <T> Fact<T> seconds(String name, String description, Reading<T> reading) {
        return new Fact<>(name, Kind.SECONDS, description, reading);
    }

    Object of(T status, long now) {
        return reading.read(status, now);
    }

    /** Returns the name with a capital, as JMX likes it. */
    String capitalized() {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
