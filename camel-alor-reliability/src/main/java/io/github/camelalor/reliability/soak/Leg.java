package io.github.camelalor.reliability.soak;

/** Where on its way a command meets a fault. */
enum Leg {
    /** When it has reached the exchange, which has not executed it. */
    REQUEST,
    /** When it has been executed, before the answer is written. */
    REPLY
}
