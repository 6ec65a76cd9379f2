package io.github.camelalor.reliability.soak;

import io.github.camelalor.simulator.fault.Fault;
import io.github.camelalor.simulator.fault.Message;
import io.github.camelalor.simulator.fault.Moment;
import io.github.camelalor.simulator.fault.Passage;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Answers a command on a WebSocket with a frame of its own, in place of executing it or of the true answer.
 *
 * @param httpCode the code in the frame
 * @param message the text in the frame
 */
record FrameInstead(int httpCode, String message) implements Fault {

    private static final Pattern GUID = Pattern.compile("\"(?:guid|requestGuid)\":\"([^\"]+)\"");

    private static final List<FrameInstead> VOID = List.of(
            new FrameInstead(500, "Internal error"),
            new FrameInstead(503, "Service unavailable"),
            new FrameInstead(408, "Timeout"));

    private static final List<FrameInstead> NUMBERLESS = List.of(new FrameInstead(200, "An order has been created."));

    private static final List<FrameInstead> REFUSALS = List.of(
            new FrameInstead(401, "Invalid JWT token!"),
            new FrameInstead(403, "Forbidden"),
            new FrameInstead(400, "Trading is stopped"));

    static final List<FrameInstead> BEFORE =
            Stream.concat(VOID.stream(), REFUSALS.stream()).toList();

    static final List<FrameInstead> AFTER =
            Stream.concat(VOID.stream(), NUMBERLESS.stream()).toList();

    @Override
    public void meet(Message met, Passage passage) {
        Matcher guid = GUID.matcher(met.body());
        if (guid.find()) {
            passage.line()
                    .sendText("{\"requestGuid\":\"" + guid.group(1) + "\",\"httpCode\":" + httpCode + ",\"message\":\""
                            + message + "\"}");
        }
    }

    @Override
    public Set<Moment> moments() {
        return Set.of(Moment.RECEIVED, Moment.SENDING);
    }
}
