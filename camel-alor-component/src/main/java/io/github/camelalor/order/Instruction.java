package io.github.camelalor.order;

import io.github.camelalor.model.ExecutionPolicy;
import io.github.camelalor.model.NewOrder;
import io.github.camelalor.model.OrderGroupMember;
import io.github.camelalor.model.OrderType;
import java.util.List;

/** What somebody wants of the trading system, whole, and without the id under which it goes. Equal ones want the same. */
public sealed interface Instruction {

    /**
     * Says what is asked for, as a text that is the same in every process and version. Left out is what changes nothing at
     * the exchange: the comment, and whether the broker looks for duplicates.
     */
    default String content() {
        return InstructionText.content(this);
    }

    /** Says what this is about, without prices and quantities, which a route may reckon anew for the same record. */
    default String subject() {
        return InstructionText.subject(this);
    }

    /** Tells whether it makes an order or a group, which carried out twice would be two; not so to cancel or to change one. */
    default boolean makesSomething() {
        return this instanceof Create || this instanceof Update || this instanceof CreateGroup;
    }

    /** Returns the order that an instruction makes or puts in the place of another one; null if it does neither. */
    static NewOrder order(Instruction instruction) {
        if (instruction instanceof Create create) {
            return create.order();
        }
        return instruction instanceof Update update ? update.order() : null;
    }

    /** Make an order. */
    record Create(NewOrder order) implements Instruction {}

    /**
     * Put an order in the place of another one.
     *
     * @param orderId number of the one to be replaced
     */
    record Update(String orderId, NewOrder order) implements Instruction {}

    /**
     * Cancel an order.
     *
     * @param type kind of the order
     * @param orderId its number
     * @param symbol ticker, for the receipt; null where nobody named it
     * @param checkDuplicates false to let the broker accept a repeated id; null for the broker's default
     */
    record Cancel(
            OrderType type, String orderId, String exchange, String symbol, String portfolio, Boolean checkDuplicates)
            implements Instruction {}

    /** Cancel all orders of a portfolio on an exchange, or all of a sort. */
    record CancelAll(String exchange, String portfolio, CancelScope scope) implements Instruction {}

    /** Tie orders together. */
    record CreateGroup(ExecutionPolicy policy, List<OrderGroupMember> orders) implements Instruction {

        /** Takes the list over as an immutable one. */
        public CreateGroup {
            orders = List.copyOf(orders);
        }
    }

    /** Give a group of orders these members and this policy. */
    record UpdateGroup(String groupId, ExecutionPolicy policy, List<OrderGroupMember> orders) implements Instruction {

        /** Takes the list over as an immutable one. */
        public UpdateGroup {
            orders = List.copyOf(orders);
        }
    }

    /** Untie a group of orders, which themselves stay. */
    record DeleteGroup(String groupId) implements Instruction {}
}
