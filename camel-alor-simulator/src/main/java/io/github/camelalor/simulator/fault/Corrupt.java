package io.github.camelalor.simulator.fault;

import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Changes the text of a message; the framing around it stays right.
 *
 * @param how what becomes of the text
 */
public record Corrupt(UnaryOperator<String> how) implements Fault {

    /** Checks that there is a change. */
    public Corrupt {
        Objects.requireNonNull(how, "how");
    }

    /** Cuts the text in half, which breaks its JSON. */
    public Corrupt() {
        this(text -> text.substring(0, text.length() / 2));
    }

    @Override
    public void meet(Message message, Passage passage) {
        passage.pass(message.withBody(how.apply(message.body())));
    }

    @Override
    public Set<Moment> moments() {
        return Set.of(Moment.ANSWERING, Moment.SENDING);
    }
}
