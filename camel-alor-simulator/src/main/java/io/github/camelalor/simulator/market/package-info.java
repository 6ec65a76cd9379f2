/**
 * The exchange itself: listings, matching with price-time priority, market makers, accounts, orders and stop orders,
 * their groups, auctions, trades, positions, money and the ledger of effects; and what everybody may see of it: the tape
 * with its made-up past, candles, quotes and the instruments that can be looked up.
 *
 * <p>{@link io.github.camelalor.simulator.market.Exchange} is the way in. It may be called from any thread: one lock
 * guards all state, every value handed out is immutable. Listeners are called after the lock is released, one event at a
 * time and in order, on a thread that is just using the exchange; they may call back into it.
 *
 * <p>This package knows nothing of JSON, HTTP or WebSockets, of tokens and who may use a portfolio.
 */
package io.github.camelalor.simulator.market;
