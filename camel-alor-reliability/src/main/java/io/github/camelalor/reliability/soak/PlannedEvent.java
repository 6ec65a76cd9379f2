package io.github.camelalor.reliability.soak;

/**
 * Something that is going to happen to all connections at once.
 *
 * @param variant from 0, below the number of the type's variants
 */
record PlannedEvent(EventType type, int variant) {

    void happen(Weather weather) {
        type.happen(weather, variant);
    }

    @Override
    public String toString() {
        return type + "/" + variant;
    }
}
