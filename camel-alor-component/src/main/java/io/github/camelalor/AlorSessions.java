package io.github.camelalor;

import io.github.camelalor.order.RecentOrders;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

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

    /** Returns the session of an account, which the caller has to give back. */
    AlorSession acquire(AlorComponent component, AlorConfiguration configuration) {
        Account account = new Account(Addresses.of(configuration), configuration.getRefreshToken());
        lock.lock();
        try {
            RecentOrders memory = recent.computeIfAbsent(account, ignored -> new RecentOrders());
            Shared shared = open.computeIfAbsent(
                    account,
                    ignored -> new Shared(AlorSession.open(component, configuration, account.addresses(), memory)));
            shared.users++;
            return shared.session;
        } finally {
            lock.unlock();
        }
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
