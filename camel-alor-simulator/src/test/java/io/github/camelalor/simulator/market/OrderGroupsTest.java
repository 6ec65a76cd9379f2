package io.github.camelalor.simulator.market;

import static io.github.camelalor.simulator.market.GroupPolicy.IGNORE_CANCEL;
import static io.github.camelalor.simulator.market.GroupPolicy.ON_EXECUTE_OR_CANCEL;
import static io.github.camelalor.simulator.market.GroupPolicy.TRIGGER_BRACKET_ORDERS;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderGroupsTest {
    private static final Listing SBER = Listings.SBER;

    private final Exchange exchange = Exchanges.still().build();
    private final OrderGroups groups = exchange.orderGroups();

    @AfterEach
    void close() {
        exchange.close();
    }

    @Test
    void anActiveGroupHasItsOrders() {
        GroupMember first = limit("300");
        GroupMember second = stop(true);

        String id = create(ON_EXECUTE_OR_CANCEL, first, second);

        assertThat(UUID.fromString(id)).isNotNull();
        assertThat(groups.of("demo")).containsExactly(group(id));
        assertThat(groups.of("other")).isEmpty();
        assertThat(groups.find("other", id)).isEmpty();
        assertThat(group(id))
                .isEqualTo(new GroupState(
                        id,
                        "demo",
                        List.of(first, second),
                        ON_EXECUTE_OR_CANCEL,
                        GroupState.Status.ACTIVE,
                        Exchanges.NOON,
                        null));
    }

    @ParameterizedTest
    @EnumSource(names = {"ON_EXECUTE_OR_CANCEL", "IGNORE_CANCEL"})
    void theExecutionOfOneCancelsTheOthers(GroupPolicy policy) {
        GroupMember first = limit("300");
        GroupMember second = limit("301");
        GroupMember third = stop(true, "290");
        String id = create(policy, first, second, third);

        fill(second);

        assertThat(status(first)).isEqualTo(OrderStatus.CANCELED);
        assertThat(status(second)).isEqualTo(OrderStatus.FILLED);
        assertThat(status(third)).isEqualTo(OrderStatus.CANCELED);
        assertThat(group(id).status()).isEqualTo(GroupState.Status.FILLED);
        assertThat(group(id).closedAt()).isEqualTo(Exchanges.NOON);
    }

    @ParameterizedTest
    @EnumSource(names = {"ON_EXECUTE_OR_CANCEL", "IGNORE_CANCEL"})
    void theTriggeringOfAStopOrderIsAnExecution(GroupPolicy policy) {
        GroupMember limit = limit("300");
        GroupMember stop = stop(true);
        String id = create(policy, limit, stop);

        fall();

        assertThat(status(stop)).isEqualTo(OrderStatus.FILLED);
        assertThat(status(limit)).isEqualTo(OrderStatus.CANCELED);
        assertThat(group(id).status()).isEqualTo(GroupState.Status.FILLED);
    }

    @Test
    void theExecutionOfOneCancelsEvenWhatIsDueAtTheSameMoment() {
        GroupMember limit = limit("301");
        GroupMember stop = stop(true);
        create(ON_EXECUTE_OR_CANCEL, limit, stop);
        GroupMember high = stop(true, "304");
        GroupMember low = stop(true, "303");
        create(IGNORE_CANCEL, high, low);

        fill(limit);

        assertThat(status(limit)).isEqualTo(OrderStatus.FILLED);
        assertThat(status(stop)).isEqualTo(OrderStatus.CANCELED);
        assertThat(status(high)).isEqualTo(OrderStatus.FILLED);
        assertThat(status(low)).isEqualTo(OrderStatus.CANCELED);
    }

    @Test
    void theCancellationOfOneCancelsTheOthersByPolicy() {
        GroupMember first = limit("300");
        GroupMember second = limit("301");
        String id = create(ON_EXECUTE_OR_CANCEL, first, second);

        exchange.cancel("D39004", first.orderNumber());

        assertThat(status(second)).isEqualTo(OrderStatus.CANCELED);
        assertThat(group(id).status()).isEqualTo(GroupState.Status.CANCELED);
    }

    @Test
    void theChangeOfOneCancelsTheOthersByPolicyAndLeavesTheNewOrderAlone() {
        GroupMember first = limit("300");
        GroupMember second = limit("301");
        String id = create(ON_EXECUTE_OR_CANCEL, first, second);

        GroupMember changed = change(first, "299");

        assertThat(status(second)).isEqualTo(OrderStatus.CANCELED);
        assertThat(status(changed)).isEqualTo(OrderStatus.WORKING);
        assertThat(group(id).status()).isEqualTo(GroupState.Status.CANCELED);
    }

    @Test
    void aCancelledOrChangedOrderJustLeavesByPolicy() {
        GroupMember first = limit("300");
        GroupMember second = limit("301");
        GroupMember third = limit("302");
        String id = create(IGNORE_CANCEL, first, second, third);

        exchange.cancel("D39004", first.orderNumber());
        change(second, "299");

        assertThat(group(id).members()).containsExactly(third);
        assertThat(group(id).status()).isEqualTo(GroupState.Status.ACTIVE);

        exchange.cancel("D39004", third.orderNumber());
        assertThat(group(id).status()).isEqualTo(GroupState.Status.CANCELED);
    }

    @Test
    void theLimitOrderOfABracketActivatesItsStopOrders() {
        GroupMember limit = limit("300");
        GroupMember stop = stop(false);
        String id = create(TRIGGER_BRACKET_ORDERS, limit, stop);
        assertThat(active(stop)).isFalse();

        fill(limit);

        assertThat(active(stop)).isTrue();
        assertThat(group(id).status()).isEqualTo(GroupState.Status.FILLED);
    }

    @Test
    void theStopOrdersOfABracketSleepUntilThen() {
        GroupMember limit = limit("290");
        GroupMember stop = stop(false);
        create(TRIGGER_BRACKET_ORDERS, limit, stop);

        fall();

        assertThat(status(stop)).isEqualTo(OrderStatus.WORKING);
    }

    @Test
    void theStopOrdersOfABracketGoWithItsLimitOrder() {
        GroupMember limit = limit("300");
        GroupMember stop = stop(false);
        String id = create(TRIGGER_BRACKET_ORDERS, limit, stop);

        exchange.cancel("D39004", limit.orderNumber());

        assertThat(status(stop)).isEqualTo(OrderStatus.CANCELED);
        assertThat(group(id).status()).isEqualTo(GroupState.Status.CANCELED);
    }

    @Test
    void aChangedLimitOrderKeepsItsPlaceInTheBracket() {
        GroupMember limit = limit("300");
        GroupMember stop = stop(false);
        String id = create(TRIGGER_BRACKET_ORDERS, limit, stop);

        GroupMember changed = change(limit, "301");
        assertThat(group(id).members()).containsExactly(changed, stop);
        fill(changed);

        assertThat(active(stop)).isTrue();
    }

    @Test
    void anOrderMayBeInSeveralGroups() {
        GroupMember shared = limit("300");
        GroupMember first = limit("301");
        GroupMember second = limit("302");
        create(ON_EXECUTE_OR_CANCEL, shared, first);
        create(ON_EXECUTE_OR_CANCEL, shared, second);

        exchange.cancel("D39004", shared.orderNumber());

        assertThat(status(first)).isEqualTo(OrderStatus.CANCELED);
        assertThat(status(second)).isEqualTo(OrderStatus.CANCELED);
    }

    @Test
    void aDissolvedGroupLetsItsOrdersLive() {
        GroupMember first = limit("300");
        GroupMember second = limit("301");
        String id = create(ON_EXECUTE_OR_CANCEL, first, second);

        assertThat(groups.dissolve("other", id, Origin.DIRECT)).isInstanceOf(Grouping.Refused.class);
        assertThat(groups.dissolve("demo", id, Origin.DIRECT)).isEqualTo(new Grouping.Accepted(id));

        exchange.cancel("D39004", first.orderNumber());
        assertThat(status(second)).isEqualTo(OrderStatus.WORKING);
        assertThat(group(id).status()).isEqualTo(GroupState.Status.CANCELED);
        assertThat(groups.dissolve("demo", id, Origin.DIRECT))
                .isEqualTo(new Grouping.Refused("The order group " + id + " is closed"));
    }

    @Test
    void aGroupIsChanged() {
        GroupMember first = limit("300");
        GroupMember second = limit("301");
        GroupMember third = limit("302");
        String id = create(ON_EXECUTE_OR_CANCEL, first, second);

        assertThat(groups.change("demo", id, List.of(first, third), IGNORE_CANCEL, Origin.DIRECT))
                .isEqualTo(new Grouping.Accepted(id));
        assertThat(groups.change("demo", id, null, ON_EXECUTE_OR_CANCEL, Origin.DIRECT))
                .isEqualTo(new Grouping.Accepted(id));

        exchange.cancel("D39004", first.orderNumber());
        assertThat(status(second)).isEqualTo(OrderStatus.WORKING);
        assertThat(status(third)).isEqualTo(OrderStatus.CANCELED);
    }

    @Test
    void refusesWhatIsNoGroup() {
        GroupMember limit = limit("300");
        GroupMember dead = limit("301");
        exchange.cancel("D39004", dead.orderNumber());

        assertRefused("A group needs orders", IGNORE_CANCEL);
        assertRefused(
                "Forbidden attempt to modify an order (3625092321506) not owned by the user",
                IGNORE_CANCEL,
                new GroupMember("D39004", "MOEX", "3625092321506", OrderKind.LIMIT));
        assertRefused(
                "Forbidden attempt to modify an order (" + limit.orderNumber() + ") not owned by the user",
                IGNORE_CANCEL,
                new GroupMember("D39004", "MOEX", limit.orderNumber(), OrderKind.STOP));
        assertRefused("The order (" + dead.orderNumber() + ") is not working", IGNORE_CANCEL, limit, dead);
        assertRefused(
                "TriggerBracketOrders needs one limit order, and stop orders beside it",
                TRIGGER_BRACKET_ORDERS,
                limit,
                limit("302"));
        GroupMember awake = stop(true);
        assertRefused(
                "The stop order (" + awake.orderNumber() + ") was created with activate = true",
                TRIGGER_BRACKET_ORDERS,
                limit,
                awake);
        assertThat(groups.of("demo")).isEmpty();
    }

    @Test
    void effectsAreNotedUnderTheCommandThatMadeTheGroup() {
        GroupMember first = limit("300");
        GroupMember second = limit("301");
        groups.create("demo", List.of(first, second), ON_EXECUTE_OR_CANCEL, Origin.http("r1"));

        exchange.cancel("D39004", first.orderNumber(), Origin.cws("g1"));

        assertThat(exchange.ledger().effectsOf("r1"))
                .extracting(Effect::kind)
                .containsExactly(Effect.Kind.GROUP_CREATED, Effect.Kind.GROUP_CANCELED, Effect.Kind.ORDER_CANCELED);
        assertThat(exchange.ledger().effectsOf("g1")).hasSize(1);
    }

    private String create(GroupPolicy policy, GroupMember... members) {
        return ((Grouping.Accepted) groups.create("demo", List.of(members), policy, Origin.DIRECT)).groupId();
    }

    private void assertRefused(String detail, GroupPolicy policy, GroupMember... members) {
        assertThat(groups.create("demo", List.of(members), policy, Origin.DIRECT))
                .isEqualTo(new Grouping.Refused(detail));
    }

    private GroupState group(String id) {
        return groups.find("demo", id).orElseThrow();
    }

    private GroupMember limit(String price) {
        Placement placement = exchange.place(buy(price));
        return new GroupMember("D39004", "MOEX", ((Placement.Accepted) placement).orderNumber(), OrderKind.LIMIT);
    }

    private GroupMember change(GroupMember member, String price) {
        Placement placement = exchange.replace(member.orderNumber(), buy(price));
        return member.number(((Placement.Accepted) placement).orderNumber());
    }

    private static OrderTicket buy(String price) {
        return OrderTicket.limit("D39004", SBER, Side.BUY, 3, new BigDecimal(price));
    }

    /** Sells when the price falls to 305. */
    private GroupMember stop(boolean active) {
        return stop(active, "305");
    }

    private GroupMember stop(boolean active, String trigger) {
        Placement placement = exchange.stopOrders()
                .place(StopTicket.of(
                                OrderTicket.market("D39004", SBER, Side.SELL, 3).allowMargin(true),
                                Condition.LESS_OR_EQUAL,
                                new BigDecimal(trigger))
                        .active(active));
        return new GroupMember("D39004", "MOEX", ((Placement.Accepted) placement).orderNumber(), OrderKind.STOP);
    }

    private void fill(GroupMember member) {
        BigDecimal price = exchange.orders("D39004").stream()
                .filter(order -> order.number().equals(member.orderNumber()))
                .findFirst()
                .orElseThrow()
                .price();
        long needed = exchange.book(SBER, 50).bids().stream()
                .filter(level -> level.price().compareTo(price) >= 0)
                .mapToLong(BookLevel::volume)
                .sum();
        exchange.place(OrderTicket.limit("D2", SBER, Side.SELL, needed, price).allowMargin(true));
    }

    private void fall() {
        exchange.place(OrderTicket.limit("D2", SBER, Side.SELL, 20_000, new BigDecimal("305"))
                .allowMargin(true));
        exchange.place(OrderTicket.limit("D2", SBER, Side.BUY, 1, new BigDecimal("305"))
                .allowMargin(true));
    }

    private OrderStatus status(GroupMember member) {
        return member.kind().conditional()
                ? find(member).status()
                : exchange.orders("D39004").stream()
                        .filter(order -> order.number().equals(member.orderNumber()))
                        .findFirst()
                        .orElseThrow()
                        .status();
    }

    private boolean active(GroupMember stop) {
        return find(stop).active();
    }

    private StopOrderState find(GroupMember stop) {
        return exchange.stopOrders().of("D39004").stream()
                .filter(state -> state.number().equals(stop.orderNumber()))
                .findFirst()
                .orElseThrow();
    }
}
