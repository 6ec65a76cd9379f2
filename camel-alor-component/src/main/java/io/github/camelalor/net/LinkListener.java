package io.github.camelalor.net;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** What is said over a {@link Link}. All methods run on the link's event loop and never block. */
public interface LinkListener {

    /**
     * Returns what has to be there before an attempt to connect makes sense, such as an access token.
     *
     * @return completes when the link may connect; a failure counts as a failed attempt
     */
    CompletableFuture<?> ready();

    /** A connection stands: say what has to be said first, then call {@link Connection#live()}. */
    void connected(Connection connection);

    /**
     * A whole text message has come.
     *
     * @param bytes a buffer that is used again for the next message: take from it what is to be kept
     * @param length how many bytes of it belong to the message
     */
    void received(Connection connection, byte[] bytes, int length);

    /**
     * The connection has ended; nothing more comes from it.
     *
     * @param connection the connection, or null when the attempt to connect failed
     * @param retryIn when the next attempt is made, or null when the link has been closed
     */
    void disconnected(Connection connection, Disconnect why, Duration retryIn);

    /**
     * Returns the message that asks the server for a sign of life, or null to ask by protocol ping only.
     *
     * @param guid comes back in the answer, upon which the listener calls {@link Connection#pong(String)}
     */
    String ping(String guid);
}
