/**
 * The order side: from the fields of a message to a checked order, over one of two paths, to exactly one outcome.
 *
 * <p>{@link io.github.camelalor.order.Orders} may be called from any thread and never blocks; its futures complete on the
 * executor that it was given. Inside, the {@code /cws} path lives on the event loop of its link, the HTTP path on the
 * threads of the gateway and the timers, and what both decide about one order meets in one locked place. Knows nothing of
 * Camel and nothing of subscriptions.
 */
package io.github.camelalor.order;
