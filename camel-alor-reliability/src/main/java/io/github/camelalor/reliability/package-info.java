/**
 * Orders under faults: what is sent, what becomes of it, and whether the exchange and the routes agree about it.
 *
 * <p>Nothing here ships. It knows the component as users do, by its routes, and the simulator by its ledger.
 */
package io.github.camelalor.reliability;
