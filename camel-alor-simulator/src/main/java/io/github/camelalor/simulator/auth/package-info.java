/**
 * Refresh tokens and the signed access tokens that come from them (protocol B).
 *
 * <p>Everything here may be called from any thread. This package knows neither sockets nor the market.
 */
package io.github.camelalor.simulator.auth;
