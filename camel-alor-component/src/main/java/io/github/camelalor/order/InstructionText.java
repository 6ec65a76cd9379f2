package io.github.camelalor.order;

import io.github.camelalor.model.NewOrder;
import io.github.camelalor.model.OrderGroupMember;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.StringJoiner;

/**
 * Instructions as texts that are the same in every process and version, to compare by and to make ids of.
 *
 * <p>Repositories keep fingerprints of them: a change here makes yesterday's orders look like others.
 */
final class InstructionText {

    /** No field has it: control characters are refused. */
    private static final String SEPARATOR = "\u001f";

    private InstructionText() {}

    /**
     * Says all that an instruction asks for. What changes nothing at the exchange is left out, as it may well be another when
     * the same record comes again: the comment, and whether the broker is to look for duplicates.
     */
    static String content(Instruction instruction) {
        return write(instruction, true);
    }

    /** Says what an instruction is about, without prices and quantities, which a route may reckon anew for the same record. */
    static String subject(Instruction instruction) {
        return write(instruction, false);
    }

    private static String write(Instruction instruction, boolean whole) {
        StringJoiner text = new StringJoiner(SEPARATOR);
        if (instruction instanceof Instruction.Create create) {
            text.add("create");
            order(text, create.order(), whole);
        } else if (instruction instanceof Instruction.Update update) {
            text.add("update").add(update.orderId());
            order(text, update.order(), whole);
        } else if (instruction instanceof Instruction.Cancel cancel) {
            text.add("cancel").add(cancel.type().wireName()).add(cancel.orderId());
            text.add(cancel.exchange()).add(cancel.portfolio());
        } else if (instruction instanceof Instruction.CancelAll all) {
            text.add("cancel-all")
                    .add(all.exchange())
                    .add(all.portfolio())
                    .add(all.scope().name());
        } else if (instruction instanceof Instruction.CreateGroup group) {
            text.add("create-group").add(group.policy().wireName());
            members(text, group.orders());
        } else if (instruction instanceof Instruction.UpdateGroup group) {
            text.add("update-group").add(group.groupId()).add(group.policy().wireName());
            members(text, group.orders());
        } else if (instruction instanceof Instruction.DeleteGroup group) {
            text.add("delete-group").add(group.groupId());
        }
        return text.toString();
    }

    private static void order(StringJoiner text, NewOrder order, boolean whole) {
        text.add(order.type().wireName()).add(order.exchange()).add(order.symbol());
        text.add(word(order.board())).add(order.portfolio()).add(order.side().wireName());
        if (whole) {
            text.add(String.valueOf(order.quantity())).add(price(order.price()));
            text.add(order.condition() == null ? "" : order.condition().wireName());
            text.add(price(order.triggerPrice())).add(time(order.endTime()));
            text.add(word(order.protectingSeconds())).add(word(order.activate()));
            text.add(order.timeInForce() == null ? "" : order.timeInForce().wireName());
            text.add(word(order.icebergFixed())).add(word(order.icebergVariance()));
            text.add(word(order.allowMargin()));
        }
    }

    private static void members(StringJoiner text, List<OrderGroupMember> orders) {
        orders.stream()
                .map(each -> each.portfolio() + " " + each.exchange() + " " + each.orderId())
                .sorted()
                .forEach(text::add);
    }

    /** 250.5 and 250.50 are the same price. */
    private static String price(BigDecimal price) {
        return price == null ? "" : price.stripTrailingZeros().toPlainString();
    }

    /** The broker takes whole seconds. */
    private static String time(Instant time) {
        return time == null ? "" : String.valueOf(time.getEpochSecond());
    }

    private static String word(Object value) {
        return value == null ? "" : value.toString();
    }
}
