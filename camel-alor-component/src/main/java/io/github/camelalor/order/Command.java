package io.github.camelalor.order;

import io.github.camelalor.codec.Frame;
import io.github.camelalor.net.HttpCall;
import io.github.camelalor.net.HttpReply;
import io.github.camelalor.net.Urgency;
import java.time.Duration;
import java.util.List;

/** Something asked of the trading system, in the words of both paths. Equal commands ask for the same thing. */
interface Command {

    /** Whether a command of which it is not known if it was executed may be sent again. */
    enum Repeat {
        /** Over HTTP, where the broker knows its id and executes it once; over {@code /cws} it may be executed again. */
        UNDER_ITS_ID,
        /** Only after looking has shown that it has not been executed, or that it does no harm again. */
        AFTER_LOOKING,
        /** At once: executed twice it does what it does executed once. */
        FREELY
    }

    /** Makes the command that carries out an instruction. */
    static Command of(Instruction instruction, String requestId) {
        if (instruction instanceof Instruction.Create create) {
            return new CreateOrder(requestId, OrderTag.of(requestId), create.order());
        }
        if (instruction instanceof Instruction.Update update) {
            return new UpdateOrder(requestId, OrderTag.of(requestId), update.orderId(), update.order());
        }
        if (instruction instanceof Instruction.Cancel cancel) {
            return new CancelOrder(requestId, cancel);
        }
        if (instruction instanceof Instruction.CancelAll all) {
            return new CancelAllOrders(requestId, all);
        }
        return OrderGroupCommand.of(instruction, requestId);
    }

    /** Names this command, once and for all: {@code X-REQID} and {@code guid}. */
    String requestId();

    /** Names what is asked for as the broker does, such as {@code create:limit}. */
    String name();

    /** Returns the exchange; null where the command names none. */
    String exchange();

    /** Returns the ticker; null where the command names none. */
    String symbol();

    /** Returns the portfolio; null where the command names none. */
    String portfolio();

    /** Returns the number of the order that this command puts another one in the place of, or null. */
    default String replacedOrderNumber() {
        return null;
    }

    /** Returns the number of the order that this command is about from the start, or null. */
    default String orderNumber() {
        return null;
    }

    /** Tells whether what it makes or changes is a group of orders and not an order. */
    default boolean aboutGroup() {
        return false;
    }

    /** Returns the path that this command takes when another one is wished for. */
    default Transport transport(Transport wished) {
        return wished;
    }

    /** Tells how it stands to the other requests of the account. */
    default Urgency urgency() {
        return Urgency.ORDER;
    }

    Repeat repeat();

    /** Tells whether it makes something that a repeat in another process would make a second time. */
    default boolean noted() {
        return true;
    }

    /**
     * Writes the text frame for {@code /cws}.
     *
     * @param guid names the attempt; the request id but where an attempt after looking has a guid of its own
     */
    String frame(String guid);

    /** Writes the HTTP request. */
    HttpCall call(Duration timeout);

    /** Reads the answer to the HTTP request. */
    default Verdict read(HttpReply reply) {
        return Verdict.of(reply);
    }

    /** Reads the answer to the frame. */
    default Verdict read(Frame.ServiceFrame frame) {
        return Verdict.of(frame);
    }

    /** Returns what to ask, one after the other, when it is not known what became of the command; may be empty. */
    List<Question> questions();
}
