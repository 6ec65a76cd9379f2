package io.github.camelalor;

/**
 * What consoles and health checks may know of a journal of orders.
 *
 * @param name of the repository that it is kept in
 * @param failures how often running the repository has failed; zero after any success
 * @param problem the last of those failures in words, or null after any success
 * @param at when it failed or succeeded for the last time, in nanoseconds of the session's clock
 */
record JournalStatus(String name, long failures, String problem, long at) {}
