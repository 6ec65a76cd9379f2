package io.github.camelalor.reliability.soak;

import io.github.camelalor.order.Transport;
import io.github.camelalor.simulator.fault.CloseConnection;
import io.github.camelalor.simulator.fault.Corrupt;
import io.github.camelalor.simulator.fault.CutConnection;
import io.github.camelalor.simulator.fault.Delay;
import io.github.camelalor.simulator.fault.Duplicate;
import io.github.camelalor.simulator.fault.Ending;
import io.github.camelalor.simulator.fault.Fault;
import io.github.camelalor.simulator.fault.LoseReply;
import io.github.camelalor.simulator.fault.LoseRequest;
import io.github.camelalor.simulator.fault.Mute;
import io.github.camelalor.simulator.fault.SendText;
import io.github.camelalor.simulator.fault.Stall;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/** The faults that a single command may meet, each with a number of variants. */
enum FaultType {
    LOSE_REQUEST(Leg.REQUEST, 3, variant -> new LoseRequest(ending(variant))),
    LOSE_REPLY(Leg.REPLY, 3, variant -> new LoseReply(ending(variant))),
    DELAY_REQUEST(Leg.REQUEST, 12, variant -> new Delay(delay(variant))),
    DELAY_REPLY(Leg.REPLY, 12, variant -> new Delay(delay(variant))),
    DUPLICATE_REQUEST(Leg.REQUEST, 2, variant -> new Duplicate(variant + 2)),
    CORRUPT_REPLY(Leg.REPLY, 4, variant -> new Corrupt(Texts.DAMAGE.get(variant))),
    CUT_REPLY(Leg.REPLY, 120, variant -> new CutConnection(variant, variant % 2 == 0 ? Ending.RESET : Ending.FIN)),
    STALL(Leg.REQUEST, 2, variant -> new Stall(variant == 0, true)),

    ANSWER_UNEXECUTED(Transport.HTTP, Leg.REQUEST, Answers.BEFORE.size(), Answers.BEFORE::get),
    ANSWER_EXECUTED(Transport.HTTP, Leg.REPLY, Answers.AFTER.size(), Answers.AFTER::get),

    CLOSE_UNEXECUTED(Transport.WEBSOCKET, Leg.REQUEST, Texts.CLOSE_CODES.size(), FaultType::close),
    CLOSE_EXECUTED(Transport.WEBSOCKET, Leg.REPLY, Texts.CLOSE_CODES.size(), FaultType::close),
    FRAME_UNEXECUTED(Transport.WEBSOCKET, Leg.REQUEST, FrameInstead.BEFORE.size(), FrameInstead.BEFORE::get),
    FRAME_EXECUTED(Transport.WEBSOCKET, Leg.REPLY, FrameInstead.AFTER.size(), FrameInstead.AFTER::get),
    DUPLICATE_REPLY(Transport.WEBSOCKET, Leg.REPLY, 2, variant -> new Duplicate(variant + 2)),
    NOISE(Transport.WEBSOCKET, Leg.REPLY, Texts.NOISE.size(), variant -> new SendText(Texts.NOISE.get(variant))),
    MUTE(Transport.WEBSOCKET, Leg.REQUEST, 1, variant -> new Mute());

    private final Set<Transport> transports;
    private final Leg leg;
    private final int variants;
    private final IntFunction<Fault> fault;

    FaultType(Leg leg, int variants, IntFunction<Fault> fault) {
        this(Set.of(Transport.values()), leg, variants, fault);
    }

    FaultType(Transport transport, Leg leg, int variants, IntFunction<Fault> fault) {
        this(Set.of(transport), leg, variants, fault);
    }

    FaultType(Set<Transport> transports, Leg leg, int variants, IntFunction<Fault> fault) {
        this.transports = transports;
        this.leg = leg;
        this.variants = variants;
        this.fault = fault;
    }

    /** Names the faults that can happen to commands that go this way. */
    static List<FaultType> of(Transport transport) {
        return List.of(values()).stream()
                .filter(type -> type.transports.contains(transport))
                .toList();
    }

    Leg leg() {
        return leg;
    }

    /** Tells whether what it says is only true of a command that was executed. */
    boolean claimsExecution() {
        return this == ANSWER_EXECUTED || this == FRAME_EXECUTED;
    }

    int variants() {
        return variants;
    }

    Fault fault(int variant) {
        return fault.apply(variant);
    }

    /** Null leaves the connection open. */
    private static Ending ending(int variant) {
        return variant == 0 ? null : Ending.values()[variant - 1];
    }

    /** Some are shorter than the time-out of an answer, some are longer. */
    private static Duration delay(int variant) {
        return Duration.ofMillis(100L + 150L * variant);
    }

    private static Fault close(int variant) {
        return new CloseConnection(Texts.CLOSE_CODES.get(variant));
    }

    /** Apart from the constants, which must not be used before they are there. */
    private static final class Texts {

        private static final List<UnaryOperator<String>> DAMAGE = List.of(
                text -> text.substring(0, text.length() / 2),
                text -> "",
                text -> text.replace('"', '\''),
                text -> "\uFFFD" + text);

        private static final List<Integer> CLOSE_CODES = List.of(1000, 1001, 1008, 1011, 1012);

        private static final List<String> NOISE = List.of(
                "",
                "pong",
                "{",
                "[]",
                "{\"data\":{},\"guid\":\"nobody\"}",
                "{\"requestGuid\":\"nobody\",\"httpCode\":200,\"message\":\"handled\",\"orderNumber\":\"1\"}",
                "{\"httpCode\":\"abc\"}",
                "\u0000");
    }
}
