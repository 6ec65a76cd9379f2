package io.github.camelalor.simulator.market;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A group of orders on its way through life; guarded by the lock of the exchange. */
final class OrderGroup {
    private final String id;
    private final String login;
    private final Instant createdAt;
    private List<GroupMember> members;
    private GroupPolicy policy;
    private Origin origin;
    private GroupState.Status status = GroupState.Status.ACTIVE;
    private Instant closedAt;

    OrderGroup(
            String id, String login, List<GroupMember> members, GroupPolicy policy, Origin origin, Instant createdAt) {
        this.id = id;
        this.login = login;
        this.members = new ArrayList<>(members);
        this.policy = policy;
        this.origin = origin;
        this.createdAt = createdAt;
    }

    String id() {
        return id;
    }

    String login() {
        return login;
    }

    List<GroupMember> members() {
        return members;
    }

    GroupPolicy policy() {
        return policy;
    }

    /** The command that made the group what it is. */
    Origin origin() {
        return origin;
    }

    boolean active() {
        return status == GroupState.Status.ACTIVE;
    }

    void change(List<GroupMember> others, GroupPolicy other, Origin cause) {
        members = new ArrayList<>(others);
        policy = other;
        origin = cause;
    }

    void leave(GroupMember member) {
        members.remove(member);
    }

    /** Puts the order that replaced a member into its place. */
    void replace(GroupMember member, String number) {
        members.set(members.indexOf(member), member.number(number));
    }

    void close(GroupState.Status how, Instant now) {
        status = how;
        closedAt = now;
    }

    GroupState state() {
        return new GroupState(id, login, members, policy, status, createdAt, closedAt);
    }
}
