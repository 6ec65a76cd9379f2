package io.github.camelalor.simulator.server;

import io.github.camelalor.simulator.fault.Channel;
import io.github.camelalor.simulator.fault.Ending;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/** The open WebSockets of the exchange. May be used from any thread. */
public final class Sessions {

    private final ConcurrentSkipListMap<Long, Session> open = new ConcurrentSkipListMap<>();
    private final AtomicLong ids = new AtomicLong();
    private final AtomicLongArray opened = new AtomicLongArray(Channel.values().length);
    private final AtomicLong early = new AtomicLong();

    Sessions() {}

    /** The open sessions of both kinds, oldest first. */
    public List<Session> open() {
        return List.copyOf(open.values());
    }

    /** The open sessions of one kind, oldest first. */
    public List<Session> open(Channel channel) {
        return open.values().stream()
                .filter(session -> session.channel() == channel)
                .toList();
    }

    /** How many sessions of one kind were ever opened. */
    public long opened(Channel channel) {
        return opened.get(channel.ordinal());
    }

    /** The subscriptions in force over all sessions, each guid with the text of its request. */
    public Map<String, String> subscriptions() {
        Map<String, String> all = new HashMap<>();
        open.values().forEach(session -> all.putAll(session.subscriptions()));
        return all;
    }

    /** How many commands ever came before the first successful {@code authorize} of their connection. */
    public long commandsBeforeAuthorization() {
        return early.get();
    }

    /** Says goodbye to all sessions with a close frame. */
    public void disconnectAll(int code) {
        disconnect(open.values(), code);
    }

    /** Says goodbye to all sessions of one kind with a close frame. */
    public void disconnectAll(Channel channel, int code) {
        disconnect(open(channel), code);
    }

    /** Ends the connections of all sessions without a word. */
    public void endAll(Ending ending) {
        open.values().forEach(session -> session.line().end(ending));
    }

    int count() {
        return open.size();
    }

    long nextId() {
        return ids.incrementAndGet();
    }

    void entered(Session session) {
        opened.incrementAndGet(session.channel().ordinal());
        open.put(session.id(), session);
    }

    void left(Session session) {
        open.remove(session.id());
    }

    void commandBeforeAuthorization() {
        early.incrementAndGet();
    }

    private static void disconnect(Collection<Session> sessions, int code) {
        sessions.forEach(session -> session.line().close(code, ""));
    }
}
