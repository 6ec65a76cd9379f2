package io.github.camelalor.model;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Orders that the broker ties together.
 *
 * @param id id of the group
 * @param login login that it belongs to; null where the broker leaves it out
 * @param orders members
 * @param executionPolicy what becomes of the others when something happens to one
 * @param status state of the group
 * @param createdAt when it was made; null where the broker leaves it out
 * @param closedAt when it ended; null while it is active
 */
public record OrderGroup(
        String id,
        String login,
        List<OrderGroupMember> orders,
        ExecutionPolicy executionPolicy,
        OrderGroupStatus status,
        Instant createdAt,
        Instant closedAt)
        implements BrokerRecord {

    /** Checks that everything is there without which it means nothing, and takes the list over as an immutable one. */
    public OrderGroup {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(executionPolicy, "executionPolicy");
        Objects.requireNonNull(status, "status");
        orders = List.copyOf(orders);
    }
}
