package io.github.camelalor.reliability.soak;

import io.github.camelalor.simulator.fault.Fault;

/**
 * A fault that one attempt of a command is going to meet.
 *
 * @param variant from 0, below the number of the type's variants
 */
record PlannedFault(FaultType type, int variant) {

    Fault fault() {
        return type.fault(variant);
    }

    @Override
    public String toString() {
        return type + "/" + variant;
    }
}
