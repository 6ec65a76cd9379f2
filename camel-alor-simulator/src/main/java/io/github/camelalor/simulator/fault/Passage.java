package io.github.camelalor.simulator.fault;

import java.time.Duration;
import java.util.Map;

/** What a fault may do with the message that it met. Doing nothing makes the message vanish. */
public interface Passage {

    /** Lets a message go on, as it was or changed; may be called several times, and later. */
    void pass(Message message);

    /** Answers an HTTP request or gives another answer to it; does nothing for frames. */
    void answer(int status, Map<String, String> headers, String body);

    /** Does something after a while, on the event loop. */
    void later(Duration delay, Runnable what);

    /** The connection that the message came over. */
    Line line();
}
