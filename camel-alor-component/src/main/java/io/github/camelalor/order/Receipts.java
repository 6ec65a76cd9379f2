package io.github.camelalor.order;

import io.github.camelalor.model.DenialReason;
import io.github.camelalor.model.OrderReceipt;
import io.github.camelalor.model.Outcome;
import java.time.Instant;

/** Writes receipts. */
final class Receipts {

    private Receipts() {}

    /** For a message out of which not even a command could be made. */
    static OrderReceipt denied(DenialReason reason, String why, Instant time) {
        return new OrderReceipt(
                Outcome.DENIED, null, null, null, null, null, null, null, null, null, null, why, reason, 0, time);
    }

    /** For a command that was settled before it took a path. */
    static OrderReceipt unsent(Command command, Outcome outcome, String why, DenialReason reason, Instant time) {
        return of(command, null, new Submission.Settlement(outcome, null, null, why, reason, 0), time);
    }

    static OrderReceipt of(Command command, Transport transport, Submission.Settlement settled, Instant time) {
        boolean group = command.aboutGroup();
        String number = settled.number();
        return new OrderReceipt(
                settled.outcome(),
                command.name(),
                command.requestId(),
                group || number == null ? command.orderNumber() : number,
                command.replacedOrderNumber(),
                group ? number : null,
                command.exchange(),
                command.symbol(),
                command.portfolio(),
                transport == null ? null : transport.wireName(),
                settled.code(),
                settled.message(),
                settled.reason(),
                settled.attempts(),
                time);
    }
}
