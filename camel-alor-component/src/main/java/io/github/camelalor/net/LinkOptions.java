package io.github.camelalor.net;

import java.net.URI;
import java.time.Duration;

/**
 * How one WebSocket link behaves.
 *
 * @param uri the address; {@code wss} is the only thing that switches TLS on
 * @param connectTimeout for the TCP connection, and again for the WebSocket handshake on it
 * @param prepareTimeout from the handshake until the listener declares the connection live
 * @param pingInterval between two signs of life that are asked for
 * @param pingTimeout how long a sign of life may take
 * @param backoffMin the shortest pause before another attempt
 * @param backoffMax the longest pause before another attempt
 * @param stableAfter how long a connection has to live before the pauses start at the minimum again
 * @param maxMessageSize bytes of the longest message taken; a longer one ends the connection
 */
public record LinkOptions(
        URI uri,
        Duration connectTimeout,
        Duration prepareTimeout,
        Duration pingInterval,
        Duration pingTimeout,
        Duration backoffMin,
        Duration backoffMax,
        Duration stableAfter,
        int maxMessageSize) {}
