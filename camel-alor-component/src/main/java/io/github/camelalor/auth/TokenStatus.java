package io.github.camelalor.auth;

import java.time.Duration;

/**
 * What health checks and consoles may know of the token.
 *
 * @param state where the policy stands
 * @param remaining how long the current token is good for; zero when there is none
 * @param refreshes how many tokens have been obtained
 * @param failures how many attempts have failed since the last success
 * @param problem the last failure in words, or null after a success
 */
public record TokenStatus(State state, Duration remaining, long refreshes, int failures, String problem) {

    /** Where a token policy stands. */
    public enum State {
        /** Nobody has asked yet. */
        IDLE,
        /** A token is being asked for, and none serves meanwhile. */
        REFRESHING,
        /** A token serves. */
        VALID,
        /** No token serves and the last attempts failed for a passing reason. */
        UNAVAILABLE,
        /** The refresh token was refused; only a new one helps. */
        REFUSED,
        /** The policy has been closed. */
        CLOSED
    }
}
