/**
 * The {@code /ws} side: subscriptions, where they are registered, and how their events reach a receiver.
 *
 * <p>{@link io.github.camelalor.stream.Streams} and {@link io.github.camelalor.stream.Subscription} may be used from any
 * thread. Frames are decoded on the event loop of their link and put into a mailbox per subscription; receivers run on
 * the delivery executor, one event at a time and in order for each subscription. What is asked for and what is delivered
 * of the events is up to an {@link io.github.camelalor.stream.EventStream}, one for each kind. Knows nothing of orders, nor of who
 * receives.
 */
package io.github.camelalor.stream;
