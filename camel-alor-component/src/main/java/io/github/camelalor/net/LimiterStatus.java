package io.github.camelalor.net;

import java.time.Duration;

/**
 * What consoles may know of the limiter of an account.
 *
 * @param waiting how many requests wait for their turn
 * @param inFlight how many are on their way
 * @param pausedFor how long nothing leaves yet because the broker asked for a pause; zero if it did not
 * @param refusals how often the broker has answered that there were too many requests (429)
 */
public record LimiterStatus(int waiting, int inFlight, Duration pausedFor, long refusals) {}
