/**
 * A long run of orders under random faults over real sockets, and the count afterwards.
 *
 * <p>What happens to an order is a pure function of a seed and the order's number: see {@link
 * io.github.camelalor.reliability.soak.Schedule}. What is asked and what is told is kept here, independently of the component, and held against the
 * simulator's ledger at the end of each trading day.
 */
package io.github.camelalor.reliability.soak;
