/**
 * An exchange for tests, demos and trying out, in this process or as a program: the way in.
 *
 * <p>{@link io.github.camelalor.simulator.AlorSimulator} may be used from any thread except an event loop. What clients see is in
 * {@code server}, what is traded in {@code market}; this package only puts them together.
 */
package io.github.camelalor.simulator;
