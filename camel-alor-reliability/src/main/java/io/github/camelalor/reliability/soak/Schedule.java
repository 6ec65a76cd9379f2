package io.github.camelalor.reliability.soak;

import io.github.camelalor.model.OrderType;
import io.github.camelalor.order.OrderAction;
import io.github.camelalor.order.Transport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

/**
 * What is sent and what happens to it: a pure function of the seed and the index.
 *
 * @param seed names the schedule
 */
record Schedule(long seed) {

    static final int ACCOUNTS = 4;
    static final int PORTFOLIOS = 8;

    private static final long SPREAD = 0xD1342543DE82EF95L;

    /** One in so many orders is sent while something happens to everybody. */
    private static final int EVENT_EVERY = 40;

    /** What happens so many orders earlier may still be felt. */
    private static final int AROUND = 100;

    private static final OrderType[] TYPES = {OrderType.MARKET, OrderType.LIMIT, OrderType.STOP, OrderType.STOPLIMIT};

    PlannedOrder at(long index) {
        SplittableRandom random = new SplittableRandom(seed * SPREAD ^ index);
        OrderAction action = action(random.nextInt(10));
        OrderType type = action == OrderAction.CREATE
                ? TYPES[random.nextInt(TYPES.length)]
                : TYPES[1 + random.nextInt(TYPES.length - 1)];
        Transport transport = Transport.values()[random.nextInt(Transport.values().length)];
        return new PlannedOrder(
                index,
                action,
                type,
                transport,
                random.nextInt(ACCOUNTS),
                random.nextInt(PORTFOLIOS),
                Paper.ALL[random.nextInt(Paper.ALL.length)],
                manner(random.nextInt(20)),
                transport == Transport.WEBSOCKET && random.nextBoolean(),
                faults(random, transport),
                event(random));
    }

    /** Names what happens to everybody shortly before and after an order is sent. */
    List<String> eventsAround(long index) {
        return LongStream.rangeClosed(Math.max(0, index - AROUND), index + AROUND)
                .mapToObj(this::at)
                .filter(order -> order.event().isPresent())
                .map(order -> order.index() + " " + order.event().get())
                .toList();
    }

    private static OrderAction action(int dice) {
        return dice < 6 ? OrderAction.CREATE : dice < 8 ? OrderAction.UPDATE : OrderAction.CANCEL;
    }

    private static PlannedOrder.Manner manner(int dice) {
        return dice == 0
                ? PlannedOrder.Manner.REFUSED
                : dice < 6 ? PlannedOrder.Manner.FILLS : PlannedOrder.Manner.RESTS;
    }

    /** Most commands meet one fault, some meet another one when they are repeated. */
    private static List<PlannedFault> faults(SplittableRandom random, Transport transport) {
        List<FaultType> types = FaultType.of(transport);
        int dice = random.nextInt(20);
        int count = dice == 0 ? 3 : dice < 4 ? 2 : 1;
        List<PlannedFault> faults = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            FaultType type = types.get(random.nextInt(types.size()));
            faults.add(new PlannedFault(type, random.nextInt(type.variants())));
        }
        return List.copyOf(faults);
    }

    private static Optional<PlannedEvent> event(SplittableRandom random) {
        if (random.nextInt(EVENT_EVERY) > 0) {
            return Optional.empty();
        }
        EventType type = EventType.values()[random.nextInt(EventType.values().length)];
        return Optional.of(new PlannedEvent(type, random.nextInt(type.variants())));
    }
}
