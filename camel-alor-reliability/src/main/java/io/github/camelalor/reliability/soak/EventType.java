package io.github.camelalor.reliability.soak;

import io.github.camelalor.simulator.fault.AnswerInstead;
import io.github.camelalor.simulator.fault.Channel;
import io.github.camelalor.simulator.fault.Delay;
import io.github.camelalor.simulator.fault.Ending;
import io.github.camelalor.simulator.fault.LoseReply;
import io.github.camelalor.simulator.fault.Moment;
import io.github.camelalor.simulator.fault.NeverUpgrade;
import io.github.camelalor.simulator.fault.RefuseConnection;
import io.github.camelalor.simulator.fault.When;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;

/** What may happen to all connections at once, each with a number of variants. */
enum EventType {
    TOKENS_END(1, (weather, variant) -> weather.broker().tokens().endAccessTokens()),
    SLOW_REFRESH(
            4,
            (weather, variant) -> weather.add(
                    new Delay(Duration.ofMillis(250L * (variant + 1))),
                    When.on(Channel.OAUTH).times(2))),
    FAILED_REFRESH(
            3,
            (weather, variant) -> weather.add(
                    new AnswerInstead(500 + variant, ""), When.on(Channel.OAUTH).times(variant + 1))),
    RESTART(4, (weather, variant) -> weather.restart(Duration.ofMillis(100L * (variant + 1)))),
    COMMANDS_RESET(2, (weather, variant) -> weather.end(Channel.CWS, Ending.values()[variant])),
    COMMANDS_CLOSED(4, (weather, variant) -> weather.close(Channel.CWS, closeCode(variant))),
    COMMANDS_HALF_OPEN(1, (weather, variant) -> weather.stall(Channel.CWS)),
    STREAMS_RESET(2, (weather, variant) -> weather.end(Channel.WS, Ending.values()[variant])),
    STREAMS_CLOSED(4, (weather, variant) -> weather.close(Channel.WS, closeCode(variant))),
    STREAMS_HALF_OPEN(1, (weather, variant) -> weather.stall(Channel.WS)),
    QUESTIONS_FAIL(
            4,
            (weather, variant) -> weather.add(
                    Texts.QUESTIONS.get(variant),
                    When.on(Channel.API).about("GET /md").times(8))),
    QUESTIONS_LOST(
            2,
            (weather, variant) -> weather.add(
                    new LoseReply(variant == 0 ? null : Ending.RESET),
                    When.on(Channel.API).about("GET /md").times(4))),
    THROTTLED(
            2,
            (weather, variant) -> weather.add(
                    new AnswerInstead(429, variant == 0 ? Map.of() : Map.of("Retry-After", "1"), ""),
                    When.on(Channel.API).times(4))),
    SOCKETS_REFUSED(
            4,
            (weather, variant) -> weather.add(
                    variant == 0
                            ? new RefuseConnection()
                            : new AnswerInstead(new int[] {401, 429, 503}[variant - 1], ""),
                    When.on(Channel.WS, Channel.CWS).at(Moment.REQUESTED).times(3))),
    NEVER_UPGRADED(
            1,
            (weather, variant) ->
                    weather.add(new NeverUpgrade(), When.on(Channel.CWS).times(1))),
    BEHAVES(Texts.BEHAVIOURS.size(), (weather, variant) -> weather.behave(Texts.BEHAVIOURS.get(variant)));

    private final int variants;
    private final ObjIntConsumer<Weather> what;

    EventType(int variants, ObjIntConsumer<Weather> what) {
        this.variants = variants;
        this.what = what;
    }

    int variants() {
        return variants;
    }

    void happen(Weather weather, int variant) {
        what.accept(weather, variant);
    }

    private static int closeCode(int variant) {
        return Texts.CLOSE_CODES.get(variant);
    }

    /** Apart from the constants, which must not be used before they are there. */
    private static final class Texts {

        private static final List<Integer> CLOSE_CODES = List.of(1000, 1001, 1011, 1012);

        private static final List<AnswerInstead> QUESTIONS = List.of(
                new AnswerInstead(503, ""),
                new AnswerInstead(401, ""),
                new AnswerInstead(200, "<html></html>"),
                new AnswerInstead(200, "[{"));

        private static final List<String> BEHAVIOURS = List.of(
                "repeatedRequestId=FIRST_ANSWER",
                "repeatedRequestId=OLD_RESPONSE",
                "repeatedRequestId=OLD_RESPONSE_LONG_TEXT",
                "repeatedRequestId=OLD_RESPONSE_AS_TEXT",
                "repeatedGuid=REFUSE_AND_CLOSE",
                "repeatedGuid=IGNORE",
                "underExpiredToken=ANSWER",
                "underExpiredToken=CLOSE",
                "underExpiredToken=RESET",
                "authorizesExpiredTokens=true",
                "authorizesExpiredTokens=false",
                "ackFirst=true",
                "ackFirst=false",
                "numericStopOrderIds=true",
                "numericStopOrderIds=false",
                "asynchronousRejects=true",
                "asynchronousRejects=false");
    }
}
