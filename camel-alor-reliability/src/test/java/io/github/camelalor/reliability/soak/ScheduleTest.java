package io.github.camelalor.reliability.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The schedule is the same every time, and leaves nothing out. */
class ScheduleTest {

    private static final int MANY = 5_000;

    @Test
    void aSeedGivesTheSameScheduleEveryTimeAndInAnyOrder() {
        List<PlannedOrder> once = orders(7);
        Schedule again = new Schedule(7);

        for (int index = MANY - 1; index >= 0; index--) {
            assertThat(again.at(index)).isEqualTo(once.get(index));
        }
    }

    @Test
    void anotherSeedGivesAnotherSchedule() {
        assertThat(orders(7)).isNotEqualTo(orders(8));
    }

    @Test
    void whatASeedNamesIsTheSameInEveryVersion() {
        Schedule schedule = new Schedule(1);

        assertThat(schedule.at(2))
                .hasToString("2 CREATE LIMIT of SBER for D13004 over WEBSOCKET, resendUnfound, FILLS, "
                        + "faults [LOSE_REQUEST/2, LOSE_REQUEST/2]");
        assertThat(schedule.at(39))
                .hasToString("39 CREATE MARKET of SBER for D13002 over HTTP, FILLS, "
                        + "faults [CORRUPT_REPLY/2], event BEHAVES/12");
    }

    @Test
    void everyFaultInEveryVariantAndEveryEventHappens() {
        List<PlannedOrder> orders =
                LongStream.range(0, 100_000).mapToObj(new Schedule(1)::at).toList();
        Set<PlannedFault> faults =
                orders.stream().flatMap(order -> order.faults().stream()).collect(Collectors.toSet());
        Set<PlannedEvent> events =
                orders.stream().flatMap(order -> order.event().stream()).collect(Collectors.toSet());

        for (FaultType type : FaultType.values()) {
            assertThat(faults.stream().filter(fault -> fault.type() == type)).hasSize(type.variants());
        }
        for (EventType type : EventType.values()) {
            assertThat(events.stream().filter(event -> event.type() == type)).hasSize(type.variants());
        }
    }

    @Test
    void everyCommandMeetsAFaultThatItsTransportKnows() {
        for (PlannedOrder order : orders(3)) {
            assertThat(order.faults()).isNotEmpty();
            assertThat(FaultType.of(order.transport()))
                    .containsAll(EnumSet.copyOf(
                            order.faults().stream().map(PlannedFault::type).toList()));
        }
    }

    private static List<PlannedOrder> orders(long seed) {
        return LongStream.range(0, MANY).mapToObj(new Schedule(seed)::at).toList();
    }
}
