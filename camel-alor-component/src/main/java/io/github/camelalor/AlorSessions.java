package io.github.camelalor;

import io.github.camelalor.order.RecentOrders;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;

/** The sessions of one component: one per account, opened for the first who needs it and closed after the last. */
final class AlorSessions {

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Account, Shared> open = new HashMap<>();

    /** Outlive the sessions, so that a stopped and started route does not send an order in doubt a second time. */
    private final Map<Account, RecentOrders> recent = new HashMap<>();

    /** What makes two endpoints share a session: the same servers, and the same refresh token. */
    private record Account(Addresses addresses, String refreshToken) {

        @Override
        public String toString() {
            return addresses.toString();
        }
    }

    private static final class Shared {
        private final AlorSession session;
        private int users;

        Shared(AlorSession session) {
            this.session = session;
        }
    }

    /** Returns the open sessions of all components of a context, sorted by name. */
    static List<AlorSession> of(CamelContext context) {
        return context.getComponentNames().stream()
                .map(name -> context.hasComponent(name) instanceof AlorComponent alor ? alor : null)
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(alor -> alor.sessions().stream())
                .sorted(Comparator.comparing(session -> session.name().toString()))
                .toList();
    }

    /** Returns the open sessions. */
    List<AlorSession> list() {
        lock.lock();
        try {
            return open.values().stream().map(each -> each.session).toList();
        } finally {
            lock.unlock();
        }
    }

    /** Returns the session of an account, which the caller has to give back. */
    AlorSession acquire(AlorComponent component, AlorConfiguration configuration) {
        Account account = new Account(Addresses.of(configuration), configuration.getRefreshToken());
        lock.lock();
        try {
            RecentOrders memory = recent.computeIfAbsent(account, ignored -> new RecentOrders());
            Shared shared = open.get(account);
            if (shared == null) {
                SessionName name = SessionName.of(component, configuration, account.addresses(), names());
                shared = new Shared(AlorSession.open(name, component, configuration, account.addresses(), memory));
                open.put(account, shared);
            }
            shared.users++;
            return shared.session;
        } finally {
            lock.unlock();
        }
    }

    private Set<SessionName> names() {
        return open.values().stream().map(each -> each.session.name()).collect(Collectors.toSet());
    }

    /** Takes a session back, and closes it if that was its last user. */
    void release(AlorSession session) {
        lock.lock();
        try {
            if (!open.entrySet().removeIf(each -> each.getValue().session == session && --each.getValue().users == 0)) {
                return;
            }
        } finally {
            lock.unlock();
        }
        session.close();
    }

    /** Closes whatever is still open. */
    void close() {
        List<Shared> left;
        lock.lock();
        try {
            left = List.copyOf(open.values());
            open.clear();
            recent.clear();
        } finally {
            lock.unlock();
        }
        left.forEach(each -> each.session.close());
    }
}
