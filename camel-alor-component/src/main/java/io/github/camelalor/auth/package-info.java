/**
 * The token-refresh policy: one access token for all who act for one refresh token.
 *
 * <p>Everything here may be called from any thread and never blocks; futures complete on the thread of the
 * {@link io.github.camelalor.auth.TokenEndpoint} or of the timers, so that dependents must be short. Knows nothing of
 * routes, sockets or HTTP clients. Token values appear in no log, message or {@code toString}.
 */
package io.github.camelalor.auth;
