package io.github.camelalor;

import io.github.camelalor.order.OrderAction;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What to do with an order, or with a group of orders. */
public enum AlorAction {
    /** Make it. */
    create,

    /** Put another one in its place, or give the group other members. */
    update,

    /** Take the order back. */
    cancel,

    /** Ask for the group. */
    get,

    /** Ask for all groups. */
    list,

    /** Untie the group, whose orders stay. */
    delete;

    static final Set<AlorAction> OF_ORDERS = EnumSet.of(create, update, cancel);
    static final Set<AlorAction> OF_GROUPS = EnumSet.of(create, update, get, list, delete);

    /** Finds the action that a text names, in any case. */
    static Optional<AlorAction> parse(String text) {
        return Arrays.stream(values())
                .filter(action -> action.name().equalsIgnoreCase(text.strip()))
                .findFirst();
    }

    /** Returns what the order side calls it; only for those that change something. */
    OrderAction onOrders() {
        return switch (this) {
            case create -> OrderAction.CREATE;
            case update -> OrderAction.UPDATE;
            case cancel, delete -> OrderAction.CANCEL;
            case get, list -> throw new IllegalStateException("A question changes nothing: " + this);
        };
    }
}
