package io.github.camelalor.simulator.market;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The groups of orders of an exchange. May be used from any thread. */
public final class OrderGroups {
    private final Floor floor;
    private final GroupDesk desk;

    OrderGroups(Floor floor, GroupDesk desk) {
        this.floor = floor;
        this.desk = desk;
    }

    /** Makes a group of working orders. Who may use their portfolios is not asked here. */
    public Grouping create(String login, List<GroupMember> members, GroupPolicy policy, Origin origin) {
        return floor.act(() -> desk.create(login, members, policy, origin));
    }

    /**
     * Changes an active group of a login.
     *
     * @param members the orders it consists of from now on, or null to leave them as they are
     */
    public Grouping change(String login, String id, List<GroupMember> members, GroupPolicy policy, Origin origin) {
        return active(
                login,
                id,
                group -> desk.change(group, members == null ? List.copyOf(group.members()) : members, policy, origin));
    }

    /** Ends an active group of a login; its orders live on, each for itself. */
    public Grouping dissolve(String login, String id, Origin origin) {
        return active(login, id, group -> desk.dissolve(group, origin));
    }

    /** A group of a login. */
    public Optional<GroupState> find(String login, String id) {
        return floor.locked(() -> Optional.ofNullable(desk.find(login, id)).map(OrderGroup::state));
    }

    /** The groups of a login, closed ones too, oldest first. */
    public List<GroupState> of(String login) {
        return floor.locked(() -> desk.all().stream()
                .filter(group -> group.login().equals(login))
                .map(OrderGroup::state)
                .toList());
    }

    private Grouping active(String login, String id, Function<OrderGroup, Grouping> command) {
        return floor.act(() -> {
            OrderGroup group = desk.find(login, id);
            if (group == null) {
                return new Grouping.Refused("There is no order group " + id);
            }
            return group.active() ? command.apply(group) : new Grouping.Refused("The order group " + id + " is closed");
        });
    }
}
