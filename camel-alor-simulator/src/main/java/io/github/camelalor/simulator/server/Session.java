package io.github.camelalor.simulator.server;

import io.github.camelalor.simulator.fault.Channel;
import io.github.camelalor.simulator.fault.Line;
import java.util.List;
import java.util.Map;

/** An open WebSocket as a test sees it. May be read from any thread. */
public interface Session {

    /** The running number of this session, from 1, over both kinds. */
    long id();

    /** {@link Channel#WS} or {@link Channel#CWS}. */
    Channel channel();

    /** The subscriptions in force, each guid with the text of its request. */
    Map<String, String> subscriptions();

    /** The opcodes of the commands that came before the first successful {@code authorize}, in order. */
    List<String> commandsBeforeAuthorization();

    /** How often {@code authorize} was answered with 200. */
    int authorizations();

    /** The connection below, for harm done at once rather than by script. */
    Line line();
}
