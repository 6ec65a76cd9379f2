package io.github.camelalor.net;

import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.WebSocketBase;

/**
 * One connection of a {@link Link}, from its handshake to its end; a link that reconnects makes a new one.
 *
 * <p>To be used on the link's event loop only. A connection that has ended takes nothing more and delivers nothing
 * more.
 */
public final class Connection {

    private final Link link;
    private final long generation;
    private final WebSocketBase socket;
    private boolean opened;
    private boolean ended;
    private boolean paused;
    private String trouble;

    Connection(Link link, long generation, WebSocketBase socket) {
        this.link = link;
        this.generation = generation;
        this.socket = socket;
    }

    /** Returns the number of this connection among those of its link, counting attempts from 1. */
    public long generation() {
        return generation;
    }

    /**
     * Hands a text message to the socket.
     *
     * @return false when it was not taken, because the connection has ended or its peer does not read: then nothing of
     *     it has left
     */
    public boolean send(String text) {
        if (ended || !opened || socket.isClosed() || socket.writeQueueFull()) {
            return false;
        }
        socket.writeTextMessage(text);
        return true;
    }

    /** Declares that everything that has to be said first has been said and answered. */
    public void live() {
        link.live(this);
    }

    /** Gives the connection up; the link connects anew after a pause. */
    public void fail(String reason) {
        link.fail(this, reason);
    }

    /** Reports the answer to the ping with this guid. */
    public void pong(String guid) {
        link.pong(this, guid);
    }

    /** Stops reading, so that the server has to wait. */
    public void pause() {
        if (!ended && !paused) {
            paused = true;
            socket.pause();
        }
    }

    /** Reads on. */
    public void resume() {
        if (!ended && paused) {
            paused = false;
            link.resumed(this);
            socket.resume();
        }
    }

    /** Keeps what broke the connection; that it ended then is no news. */
    void broke(Throwable failure) {
        if (trouble == null && !(failure instanceof HttpClosedException)) {
            trouble = failure.getMessage();
        }
    }

    /** Returns what broke the connection, or null. */
    String trouble() {
        return trouble;
    }

    boolean paused() {
        return paused;
    }

    boolean ended() {
        return ended;
    }

    WebSocketBase socket() {
        return socket;
    }

    boolean opened() {
        return opened;
    }

    void open() {
        opened = true;
    }

    /** From here on nothing is delivered and nothing is taken; a socket that stands is closed. */
    void end() {
        ended = true;
        if (opened) {
            if (paused) {
                // Otherwise the peer's goodbye would not be read.
                socket.resume();
            }
            socket.close();
        }
    }
}
