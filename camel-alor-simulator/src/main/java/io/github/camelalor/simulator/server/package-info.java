/**
 * The broker's four addresses on one port: HTTP routes, {@code /ws} sessions and {@code /cws} sessions.
 *
 * <p>Everything here runs on one event loop, so a session needs no lock; what the market reports from other threads is brought over first.
 * The public types are views for tests and may be used from any thread. This package knows how requests are answered, not how orders are
 * matched and not which fields a frame has.
 */
package io.github.camelalor.simulator.server;
