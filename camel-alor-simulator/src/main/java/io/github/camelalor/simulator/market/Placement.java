package io.github.camelalor.simulator.market;

import java.util.Objects;

/** The answer of the trading system to a command. */
public sealed interface Placement {

    /**
     * The trading system took the command.
     *
     * @param orderNumber number of the order placed or cancelled
     */
    record Accepted(String orderNumber) implements Placement {
        /** Checks that there is a number. */
        public Accepted {
            Objects.requireNonNull(orderNumber, "orderNumber");
        }
    }

    /**
     * The trading system refused the command; nothing changed.
     *
     * @param reason why
     */
    record Rejected(Rejection reason) implements Placement {
        /** Checks that there is a reason. */
        public Rejected {
            Objects.requireNonNull(reason, "reason");
        }

        /** The broker's name of the reason. */
        public String code() {
            return reason.code();
        }

        /** The text for the client. */
        public String text() {
            return reason.text();
        }
    }
}
