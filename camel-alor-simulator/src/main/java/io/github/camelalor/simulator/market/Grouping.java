package io.github.camelalor.simulator.market;

import java.util.Objects;

/** The answer of the broker to a command about a group of orders. */
public sealed interface Grouping {

    /**
     * The broker took the command.
     *
     * @param groupId id of the group
     */
    record Accepted(String groupId) implements Grouping {
        /** Checks that there is an id. */
        public Accepted {
            Objects.requireNonNull(groupId, "groupId");
        }
    }

    /**
     * The broker refused the command; nothing changed.
     *
     * @param detail why, in words
     */
    record Refused(String detail) implements Grouping {
        /** Checks that there is a reason. */
        public Refused {
            Objects.requireNonNull(detail, "detail");
        }
    }
}
