package io.github.camelalor.net;

/**
 * What consoles and health checks may know of a link.
 *
 * @param name of the link
 * @param state where it stands
 * @param since when it entered that state, in nanoseconds of the session's clock
 * @param downSince when it was live for the last time, or opened if it never was, in nanoseconds of the session's clock;
 *     says nothing while it is live or has not been opened
 * @param generation how many attempts to connect have been made
 * @param connections how many of them became live
 * @param last why the last connection ended, or null while none has
 */
public record LinkStatus(
        String name, LinkState state, long since, long downSince, long generation, long connections, Disconnect last) {

    /** Tells whether it is in use. */
    public boolean live() {
        return state == LinkState.LIVE;
    }

    /** Tells whether it is wanted, and not there. */
    public boolean down() {
        return state != LinkState.LIVE && state != LinkState.IDLE && state != LinkState.CLOSED;
    }
}
