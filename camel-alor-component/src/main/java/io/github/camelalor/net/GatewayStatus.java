package io.github.camelalor.net;

/**
 * What consoles and health checks may know of a gateway.
 *
 * @param calls how many calls have ended, whatever way
 * @param failures how many calls running have ended without an answer; zero after any answer
 * @param problem how the last of those ended, in words, or null after any answer
 * @param at when that was, in nanoseconds of the session's clock
 */
public record GatewayStatus(long calls, long failures, String problem, long at) {}
