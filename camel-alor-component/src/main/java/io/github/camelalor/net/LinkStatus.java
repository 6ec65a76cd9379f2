package io.github.camelalor.net;

/**
 * What consoles and health checks may know of a link.
 *
 * @param name of the link
 * @param state where it stands
 * @param since when it entered that state, in nanoseconds of the session's clock
 * @param generation how many attempts to connect have been made
 * @param last why the last connection ended, or null while none has
 */
public record LinkStatus(String name, LinkState state, long since, long generation, Disconnect last) {}
