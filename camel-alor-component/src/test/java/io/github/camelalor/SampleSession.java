package io.github.camelalor;

import io.github.camelalor.auth.TokenStatus;
import io.github.camelalor.model.Outcome;
import io.github.camelalor.net.Disconnect;
import io.github.camelalor.net.GatewayStatus;
import io.github.camelalor.net.LimiterStatus;
import io.github.camelalor.net.LinkState;
import io.github.camelalor.net.LinkStatus;
import io.github.camelalor.order.Guard;
import io.github.camelalor.order.GuardLimits;
import io.github.camelalor.order.GuardStatus;
import io.github.camelalor.order.OrdersStatus;
import io.github.camelalor.stream.SubscriptionState;
import io.github.camelalor.stream.SubscriptionStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A session in the middle of a day, with its books cut off a moment ago. */
final class SampleSession {

    private SampleSession() {}

    static SessionStatus at(long now) {
        return new SessionStatus(
                new SessionName("alor", "D39004@api.alor.ru"),
                now,
                new TokenStatus(TokenStatus.State.VALID, Duration.ofMillis(1_262_400), 9, 0, null),
                new GatewayStatus(210, 0, null, now - nanos(2_100)),
                new LimiterStatus(0, 2, Duration.ZERO, 1),
                List.of(new JournalStatus("JdbcMessageIdRepository(0x1b2c3d4e)", 0, null, now - nanos(2_150))),
                List.of(
                        new LinkStatus(
                                "ws-state-1",
                                LinkState.BACKING_OFF,
                                now - nanos(640),
                                now - nanos(3_120),
                                4,
                                2,
                                new Disconnect(1006, "no sign of life for 5000 ms")),
                        new LinkStatus("ws-events-1", LinkState.LIVE, now - nanos(5_400_250), now, 1, 1, null)),
                List.of(
                        subscription("orderbook MOEX:SBER", SubscriptionState.WAITING, 120_400, 17, 0, 8_310),
                        subscription("trades MOEX:D39004", SubscriptionState.ACTIVE, 96, 0, 2, 41_007)),
                0,
                new OrdersStatus(
                        Map.of(
                                Outcome.CONFIRMED, 180L,
                                Outcome.REJECTED, 4L,
                                Outcome.DENIED, 2L,
                                Outcome.NOT_SENT, 0L,
                                Outcome.IN_DOUBT, 1L),
                        3,
                        1,
                        0,
                        new LinkStatus("cws", LinkState.LIVE, now - nanos(5_398_000), now, 1, 1, null)),
                new GuardStatus(
                        false,
                        false,
                        GuardLimits.NONE,
                        Guard.REASONS.stream().collect(Collectors.toMap(reason -> reason, reason -> 0L)),
                        186,
                        1));
    }

    private static SubscriptionStatus subscription(
            String name, SubscriptionState state, long received, long skipped, long duplicates, long age) {
        return new SubscriptionStatus(
                name,
                "b1f0c2d4-" + state.ordinal() + "e6a-4d0c-9f43-2c8a61d0b7e5",
                state,
                null,
                received,
                received - skipped - duplicates,
                skipped,
                0,
                duplicates,
                0,
                0,
                0,
                nanos(age));
    }

    private static long nanos(long millis) {
        return Duration.ofMillis(millis).toNanos();
    }
}
