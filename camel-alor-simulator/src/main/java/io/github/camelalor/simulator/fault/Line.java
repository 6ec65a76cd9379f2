package io.github.camelalor.simulator.fault;

/**
 * One TCP connection to the exchange, as far as a fault may touch it.
 *
 * <p>May be used from any thread but another event loop; what was asked for holds when the method returns.
 */
public interface Line {

    /**
     * Lets a number of bytes out, counted from now, and then ends the connection, wherever in a frame that is.
     *
     * <p>The bytes are those of the HTTP and WebSocket protocols; under TLS they are counted before encryption.
     */
    void cutAfter(long bytes, Ending ending);

    /** Lets all bytes of the client vanish from now on. */
    void swallowIncoming();

    /** Lets all bytes to the client vanish from now on; nobody is told. */
    void swallowOutgoing();

    /** Leaves pings of the WebSocket protocol unanswered from now on. */
    void ignorePings();

    /** Sends a text frame as it is; does nothing on a connection that is no WebSocket. */
    void sendText(String text);

    /** Says goodbye with a close frame; a connection that is no WebSocket is just ended. */
    void close(int code, String reason);

    /** Ends the connection now, without a word. */
    void end(Ending ending);
}
