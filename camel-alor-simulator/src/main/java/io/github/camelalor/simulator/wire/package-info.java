/**
 * The JSON of the protocol: frames and answers in the three wire formats, and requests read as loosely as real clients
 * send them.
 *
 * <p>Everything here is stateless or immutable and may be used from any thread. Frames are UTF-8 bytes.
 *
 * <p>This package knows the values of the exchange, but nothing of connections, tokens, subscriptions or what has been
 * asked before.
 */
package io.github.camelalor.simulator.wire;
