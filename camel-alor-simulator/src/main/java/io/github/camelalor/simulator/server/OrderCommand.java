package io.github.camelalor.simulator.server;

import io.github.camelalor.simulator.market.OrderKind;
import io.github.camelalor.simulator.wire.RequestFailure;
import java.util.Locale;

/** What an opcode of {@code /cws} asks to be done with an order: {@code create:limit}, {@code delete:stopLimit}, ... */
record OrderCommand(Verb verb, OrderKind kind) {

    enum Verb {
        CREATE,
        UPDATE,
        DELETE
    }

    /** Reads an opcode, in any case; fails when it is none of an order. */
    static OrderCommand of(String opcode) {
        int colon = opcode.indexOf(':');
        String word = opcode.substring(0, Math.max(0, colon)).toUpperCase(Locale.ROOT);
        for (Verb verb : Verb.values()) {
            if (verb.name().equals(word)) {
                return OrderKind.find(opcode.substring(colon + 1))
                        .map(kind -> new OrderCommand(verb, kind))
                        .orElseThrow(() -> unknown(opcode));
            }
        }
        throw unknown(opcode);
    }

    private static RequestFailure unknown(String opcode) {
        return RequestFailure.badRequest("Unknown opcode '" + opcode + "'");
    }
}
