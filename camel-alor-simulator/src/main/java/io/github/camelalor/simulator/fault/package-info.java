/**
 * Things that go wrong, each a small class, and the script that says when.
 *
 * <p>A {@link io.github.camelalor.simulator.fault.Fault} says what happens, a
 * {@link io.github.camelalor.simulator.fault.When} to what and how often, and
 * {@link io.github.camelalor.simulator.fault.Faults} holds the script. The script may be changed from any thread; faults
 * themselves run on the event loop of the exchange and must not block. This package knows no socket: what a fault may do
 * to one is {@link io.github.camelalor.simulator.fault.Line}.
 */
package io.github.camelalor.simulator.fault;
