/**
 * What the stream side and the order side share: one WebSocket connection kept alive, and requests over HTTP.
 *
 * <p>A {@link io.github.camelalor.net.Link} lives on one event loop, which runs its listener as well: a listener never
 * blocks. {@link io.github.camelalor.net.HttpGateway} may be called from any thread; its blocking client runs on the
 * executor it was given, which also completes its futures. Knows nothing of what is said over either.
 */
package io.github.camelalor.net;
