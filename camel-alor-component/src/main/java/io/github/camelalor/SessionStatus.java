package io.github.camelalor;

import io.github.camelalor.auth.TokenStatus;
import io.github.camelalor.net.GatewayStatus;
import io.github.camelalor.net.LimiterStatus;
import io.github.camelalor.net.LinkStatus;
import io.github.camelalor.order.GuardStatus;
import io.github.camelalor.order.OrdersStatus;
import io.github.camelalor.stream.SubscriptionStatus;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where one session stands at one moment, and all that health checks, JMX, the console and meters know of it.
 *
 * @param name of the session
 * @param now the moment, in nanoseconds of the session's clock
 * @param token the access token
 * @param api the HTTP API, as orders and questions find it
 * @param limiter what holds requests back
 * @param journals of the orders, one for each repository, sorted by name
 * @param streams the sockets of the subscriptions
 * @param subscriptions sorted by name
 * @param unreadable frames that could not even be assigned to a subscription
 * @param orders the order side
 * @param guard of the component, in front of the orders of all its sessions
 */
record SessionStatus(
        SessionName name,
        long now,
        TokenStatus token,
        GatewayStatus api,
        LimiterStatus limiter,
        List<JournalStatus> journals,
        List<LinkStatus> streams,
        List<SubscriptionStatus> subscriptions,
        long unreadable,
        OrdersStatus orders,
        GuardStatus guard) {

    SessionStatus {
        journals = journals.stream()
                .sorted(Comparator.comparing(JournalStatus::name))
                .toList();
        streams = List.copyOf(streams);
        subscriptions = subscriptions.stream()
                .sorted(Comparator.comparing(SubscriptionStatus::name).thenComparing(SubscriptionStatus::guid))
                .toList();
    }

    /** Returns all WebSocket links, that of the commands last. */
    List<LinkStatus> links() {
        return Stream.concat(streams.stream(), Stream.of(orders.link())).toList();
    }
}
