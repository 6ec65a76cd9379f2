package io.github.camelalor;

import io.github.camelalor.simulator.AlorSimulator;
import io.github.camelalor.simulator.fault.Channel;
import io.github.camelalor.simulator.fault.Fault;
import io.github.camelalor.simulator.fault.Message;
import io.github.camelalor.simulator.fault.Moment;
import io.github.camelalor.simulator.fault.Passage;
import io.github.camelalor.simulator.fault.When;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Lets everything that clients say to a simulator pass, and remembers it. */
final class Traffic implements Fault {

    private final List<Message> said = new CopyOnWriteArrayList<>();

    private Traffic() {}

    static Traffic of(AlorSimulator simulator) {
        Traffic traffic = new Traffic();
        simulator.faults().add(traffic, When.anywhere());
        return traffic;
    }

    /** Returns how many requests or frames came over a channel whose subject contains a text. */
    long count(Channel channel, String subject) {
        return said.stream()
                .filter(message -> message.channel() == channel
                        && message.subject().toLowerCase().contains(subject.toLowerCase()))
                .count();
    }

    /** Returns the subjects of what came over a channel: method and path of requests, opcodes of frames. */
    List<String> subjects(Channel channel) {
        return said.stream()
                .filter(message -> message.channel() == channel)
                .map(Message::subject)
                .toList();
    }

    /** Returns how many orders came, whichever way. */
    long orders() {
        return count(Channel.API, "/actions/") + count(Channel.CWS, "create:");
    }

    @Override
    public void meet(Message message, Passage passage) {
        said.add(message);
        passage.pass(message);
    }

    @Override
    public Set<Moment> moments() {
        return Set.of(Moment.REQUESTED, Moment.RECEIVED);
    }
}
