package io.github.camelalor.stream;

import io.github.camelalor.simulator.auth.Tokens;
import io.github.camelalor.simulator.fault.Fault;
import io.github.camelalor.simulator.fault.Message;
import io.github.camelalor.simulator.fault.Moment;
import io.github.camelalor.simulator.fault.Passage;
import java.util.Set;

/** Ends all access tokens just before a request is looked at, so that it is refused whatever token it carries. */
record EndOfTokens(Tokens tokens) implements Fault {

    @Override
    public void meet(Message message, Passage passage) {
        tokens.endAccessTokens();
        passage.pass(message);
    }

    @Override
    public Set<Moment> moments() {
        return Set.of(Moment.RECEIVED);
    }
}
