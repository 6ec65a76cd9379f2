package io.github.camelalor.reliability.soak;

import io.github.camelalor.simulator.fault.AnswerInstead;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** HTTP answers that stand in the place of the true one. */
final class Answers {

    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

    /** What says nothing about whether the command was executed: true of one that was as of one that was not. */
    private static final List<AnswerInstead> VOID = List.of(
            new AnswerInstead(500, ""),
            new AnswerInstead(500, JSON, "{\"code\":\"Error\",\"message\":\"Internal error\"}"),
            new AnswerInstead(502, Map.of("Content-Type", "text/html"), "<html><h1>502 Bad Gateway</h1></html>"),
            new AnswerInstead(503, ""),
            new AnswerInstead(504, "upstream request timeout"),
            new AnswerInstead(408, ""),
            new AnswerInstead(200, ""),
            new AnswerInstead(200, Map.of("Content-Type", "text/html"), "<html>Maintenance</html>"),
            new AnswerInstead(200, JSON, "{\"message\":\"success\",\"orderNum"),
            new AnswerInstead(200, JSON, "{}"),
            new AnswerInstead(200, JSON, "null"),
            new AnswerInstead(400, ""),
            new AnswerInstead(400, JSON, "{\"code\":\"CommandResponseTimeout\",\"message\":\"Timeout\"}"));

    /** What refuses the command at the door. */
    private static final List<AnswerInstead> REFUSALS = List.of(
            new AnswerInstead(401, ""),
            new AnswerInstead(403, JSON, "{\"code\":\"Forbidden\",\"message\":\"Forbidden\"}"),
            new AnswerInstead(404, ""),
            new AnswerInstead(429, Map.of("Retry-After", "1"), ""),
            new AnswerInstead(
                    400, JSON, "{\"code\":\"ExchangeTradingIsStopped (306)\",\"message\":\"Trading is stopped\"}"));

    /** What says that the command was executed, but not what it made. */
    private static final List<AnswerInstead> NUMBERLESS = List.of(
            new AnswerInstead(200, JSON, "{\"message\":\"success\",\"orderNumber\":\"0\"}"),
            new AnswerInstead(200, JSON, "{\"message\":\"success\"}"));

    /** In place of executing the command. */
    static final List<AnswerInstead> BEFORE =
            Stream.concat(VOID.stream(), REFUSALS.stream()).toList();

    /** After the command was executed. */
    static final List<AnswerInstead> AFTER =
            Stream.concat(VOID.stream(), NUMBERLESS.stream()).toList();

    private Answers() {}
}
