/**
 * The Camel face: component, endpoint, consumer, producers, converters, health checks.
 *
 * <p>Consumers and producers are thin: they take an {@link io.github.camelalor.AlorSession} when they start and give it
 * back when they stop. What is shared by all endpoints of an account lives in that session, nothing shared lives in an
 * endpoint. Knows nothing of frames and sockets.
 */
package io.github.camelalor;
