package io.github.camelalor.simulator.market;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Keeps groups of orders and lets them act; guarded by the lock of the exchange.
 *
 * <p>Where the broker's documentation is silent: an order counts as executed when all of it is filled, and a stop order when
 * it triggers; the order that replaces a member of a bracket takes its place; a stop order that leaves a bracket leaves the
 * others alone.
 */
final class GroupDesk {
    private enum Fate {
        WAITING,
        EXECUTED,
        CANCELED,
        REPLACED
    }

    private final Venue venue;
    private final OrderDesk orders;
    private final StopDesk stops;
    private final Clock clock;
    private final Ledger ledger;
    private final RandomGenerator random;
    private final Map<String, OrderGroup> groups = new LinkedHashMap<>();
    private final Set<OrderGroup> active = new LinkedHashSet<>();

    /**
     * @param random gives the ids of groups
     */
    GroupDesk(Venue venue, OrderDesk orders, StopDesk stops, Clock clock, Ledger ledger, RandomGenerator random) {
        this.venue = venue;
        this.orders = orders;
        this.stops = stops;
        this.clock = clock;
        this.ledger = ledger;
        this.random = random;
    }

    Grouping create(String login, List<GroupMember> members, GroupPolicy policy, Origin origin) {
        Optional<String> objection = objection(members, policy);
        if (objection.isPresent()) {
            return new Grouping.Refused(objection.get());
        }
        String id = new UUID(random.nextLong(), random.nextLong()).toString();
        OrderGroup group = new OrderGroup(id, login, members, policy, origin, clock.instant());
        groups.put(id, group);
        active.add(group);
        record(Effect.Kind.GROUP_CREATED, group, origin);
        return new Grouping.Accepted(id);
    }

    Grouping change(OrderGroup group, List<GroupMember> members, GroupPolicy policy, Origin origin) {
        Optional<String> objection = objection(members, policy);
        if (objection.isPresent()) {
            return new Grouping.Refused(objection.get());
        }
        group.change(members, policy, origin);
        record(Effect.Kind.GROUP_CHANGED, group, origin);
        return new Grouping.Accepted(group.id());
    }

    /** Ends a group; its orders live on, each for itself. */
    Grouping dissolve(OrderGroup group, Origin origin) {
        close(group, GroupState.Status.CANCELED, origin);
        return new Grouping.Accepted(group.id());
    }

    /** A group of a login, or null. */
    OrderGroup find(String login, String id) {
        OrderGroup group = groups.get(id);
        return group == null || !group.login().equals(login) ? null : group;
    }

    Collection<OrderGroup> all() {
        return groups.values();
    }

    /** Lets the groups act on what has become of their members; says whether one of them did. */
    boolean review() {
        boolean acted = false;
        for (OrderGroup group : List.copyOf(active)) {
            for (GroupMember member : List.copyOf(group.members())) {
                Fate fate = group.active() ? fate(member) : Fate.WAITING;
                if (fate != Fate.WAITING) {
                    react(group, member, fate);
                    acted = true;
                }
            }
        }
        return acted;
    }

    private void react(OrderGroup group, GroupMember member, Fate fate) {
        switch (group.policy()) {
            case ON_EXECUTE_OR_CANCEL -> disband(group, member, fate == Fate.EXECUTED);
            case IGNORE_CANCEL -> {
                if (fate == Fate.EXECUTED) {
                    disband(group, member, true);
                } else {
                    leave(group, member);
                }
            }
            case TRIGGER_BRACKET_ORDERS -> {
                if (fate == Fate.REPLACED) {
                    group.replace(member, successor(member));
                } else if (member.kind().conditional()) {
                    leave(group, member);
                } else if (fate == Fate.EXECUTED) {
                    release(group, member);
                } else {
                    disband(group, member, false);
                }
            }
        }
    }

    /** Cancels all others. */
    private void disband(OrderGroup group, GroupMember member, boolean executed) {
        close(group, executed ? GroupState.Status.FILLED : GroupState.Status.CANCELED, group.origin());
        others(group, member).forEach(other -> cancel(other, group.origin()));
    }

    /** Activates the stop orders of a bracket. */
    private void release(OrderGroup group, GroupMember limit) {
        close(group, GroupState.Status.FILLED, group.origin());
        others(group, limit).forEach(member -> stops.activate(stop(member), group.origin()));
    }

    private void leave(OrderGroup group, GroupMember member) {
        group.leave(member);
        if (group.members().isEmpty()) {
            close(group, GroupState.Status.CANCELED, Origin.EXCHANGE);
        } else {
            record(Effect.Kind.GROUP_CHANGED, group, Origin.EXCHANGE);
        }
    }

    private List<GroupMember> others(OrderGroup group, GroupMember member) {
        List<GroupMember> others = new ArrayList<>(group.members());
        others.remove(member);
        others.removeIf(other -> fate(other) != Fate.WAITING);
        return others;
    }

    private void cancel(GroupMember member, Origin origin) {
        if (member.kind().conditional()) {
            stops.cancel(stop(member), "The order group was executed or cancelled", origin);
        } else {
            WorkingOrder order = order(member);
            orders.cancel(order, venue.book(order.ticket().listing()), origin);
        }
    }

    private void close(OrderGroup group, GroupState.Status how, Origin origin) {
        group.close(how, clock.instant());
        active.remove(group);
        boolean filled = how == GroupState.Status.FILLED;
        record(filled ? Effect.Kind.GROUP_FILLED : Effect.Kind.GROUP_CANCELED, group, origin);
    }

    private Optional<String> objection(List<GroupMember> members, GroupPolicy policy) {
        if (members.isEmpty()) {
            return Optional.of("A group needs orders");
        }
        for (GroupMember member : members) {
            if (!owned(member)) {
                return Optional.of(
                        "Forbidden attempt to modify an order (" + member.orderNumber() + ") not owned by the user");
            }
            if (fate(member) != Fate.WAITING) {
                return Optional.of("The order (" + member.orderNumber() + ") is not working");
            }
        }
        return policy == GroupPolicy.TRIGGER_BRACKET_ORDERS ? bracketObjection(members) : Optional.empty();
    }

    private Optional<String> bracketObjection(List<GroupMember> members) {
        List<GroupMember> conditional =
                members.stream().filter(member -> member.kind().conditional()).toList();
        long limits = members.stream()
                .filter(member -> member.kind() == OrderKind.LIMIT)
                .count();
        if (limits != 1 || conditional.isEmpty() || conditional.size() != members.size() - 1) {
            return Optional.of("TriggerBracketOrders needs one limit order, and stop orders beside it");
        }
        return conditional.stream()
                .filter(member -> stop(member).active())
                .findFirst()
                .map(member -> "The stop order (" + member.orderNumber() + ") was created with activate = true");
    }

    private boolean owned(GroupMember member) {
        if (venue.account(member.portfolio()) == null) {
            return false;
        }
        if (member.kind().conditional()) {
            StopOrder stop = stop(member);
            return stop != null && stop.ticket().order().type() == member.kind().type() && on(member, stop.listing());
        }
        WorkingOrder order = order(member);
        return order != null
                && order.ticket().type() == member.kind().type()
                && on(member, order.ticket().listing());
    }

    private static boolean on(GroupMember member, Listing listing) {
        return member.exchange() == null || listing.exchange().equalsIgnoreCase(member.exchange());
    }

    private Fate fate(GroupMember member) {
        OrderStatus status = member.kind().conditional()
                ? stop(member).status()
                : order(member).status();
        return switch (status) {
            case WORKING -> Fate.WAITING;
            case FILLED -> Fate.EXECUTED;
            case CANCELED, REJECTED -> successor(member) == null ? Fate.CANCELED : Fate.REPLACED;
        };
    }

    private String successor(GroupMember member) {
        return member.kind().conditional()
                ? stop(member).successor()
                : order(member).successor();
    }

    private StopOrder stop(GroupMember member) {
        return stops.find(member.portfolio(), member.orderNumber());
    }

    private WorkingOrder order(GroupMember member) {
        return venue.account(member.portfolio()).order(member.orderNumber());
    }

    private void record(Effect.Kind kind, OrderGroup group, Origin origin) {
        String portfolio =
                group.members().isEmpty() ? null : group.members().get(0).portfolio();
        ledger.record(kind, portfolio, group.id(), null, origin);
    }
}
