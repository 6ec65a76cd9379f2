package io.github.camelalor.reliability.soak;

import io.github.camelalor.model.OrderReceipt;
import io.github.camelalor.model.Outcome;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What was told about one command, every time that it was sent. Thread-safe. */
final class Told {

    private final Ask ask;
    private final List<OrderReceipt> receipts = new CopyOnWriteArrayList<>();
    private volatile boolean lost;

    Told(Ask ask) {
        this.ask = ask;
    }

    Ask ask() {
        return ask;
    }

    void add(OrderReceipt receipt) {
        receipts.add(receipt);
    }

    /** Takes note that an exchange with it did not end in time. */
    void lose() {
        lost = true;
    }

    boolean lost() {
        return lost;
    }

    /** How often something was told. */
    int sendings() {
        return receipts.size();
    }

    /** Returns the last receipt; null when there is none. */
    OrderReceipt last() {
        return receipts.isEmpty() ? null : receipts.get(receipts.size() - 1);
    }

    /** Returns the outcome that was told last; null when none was. */
    Outcome outcome() {
        OrderReceipt last = last();
        return last == null ? null : last.outcome();
    }

    /** Tells whether it is worth sending again: it may live, or nobody knows. */
    boolean open() {
        return outcome() == null || outcome() == Outcome.IN_DOUBT;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        receipts.forEach(each -> text.append(text.isEmpty() ? "" : "; then ")
                .append(each.outcome())
                .append(each.orderNumber() == null ? "" : " " + each.orderNumber())
                .append(each.reason() == null ? "" : " " + each.reason())
                .append(each.code() == null ? "" : " " + each.code())
                .append(" after ")
                .append(each.attempts())
                .append(" attempts: ")
                .append(each.message()));
        return text.isEmpty() ? "nothing" : text.toString();
    }
}
