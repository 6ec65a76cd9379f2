package io.github.camelalor.simulator.fault;

import java.util.Set;

/** Acknowledges what is asked and then says nothing more: no data, and no answer to a ping of either kind. */
public record Mute() implements Fault {

    @Override
    public void meet(Message message, Passage passage) {
        passage.line().ignorePings();
        if (message.moment() != Moment.SENDING || acknowledges(message)) {
            passage.pass(message);
        }
    }

    @Override
    public Set<Moment> moments() {
        return Set.of(Moment.OPENED, Moment.RECEIVED, Moment.SENDING);
    }

    private static boolean acknowledges(Message message) {
        return message.body().contains("\"requestGuid\"") && !message.subject().equalsIgnoreCase("ping");
    }
}
