package io.github.camelalor.simulator.market;

import java.time.Instant;
import java.util.List;

/**
 * A group of orders at one moment of its life.
 *
 * @param id id of the group, a UUID
 * @param login login it belongs to
 * @param members its orders
 * @param policy what it does when something happens to one of them
 * @param status where it stands
 * @param createdAt when it was created
 * @param closedAt when it was filled or cancelled, or null
 */
public record GroupState(
        String id,
        String login,
        List<GroupMember> members,
        GroupPolicy policy,
        Status status,
        Instant createdAt,
        Instant closedAt) {
    /** Keeps its own copy of the members. */
    public GroupState {
        members = List.copyOf(members);
    }

    /** Where a group stands. */
    public enum Status {
        ACTIVE("Active"),
        /** One of its orders was executed. */
        FILLED("Filled"),
        CANCELED("Canceled");

        private final String code;

        Status(String code) {
            this.code = code;
        }

        /** The broker's word for this status. */
        public String code() {
            return code;
        }
    }
}
