package io.github.camelalor.codec;

import io.github.camelalor.codec.Frame.DataFrame;
import io.github.camelalor.codec.Frame.Noise;
import io.github.camelalor.codec.Frame.ServiceFrame;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Tells the frames of both WebSockets apart.
 *
 * <p>A frame written exactly as the broker writes events is cut by {@link EnvelopeScanner} without reading the data; all
 * others are read by Jackson. Both agree on every frame: where the data is malformed, Jackson refuses the frame at once,
 * and otherwise the {@link EventReader} refuses the data.
 */
public final class FrameReader {

    private static final Shape SHAPE = new Shape();
    private static final WireField<int[]> DATA = SHAPE.field(FrameReader::range, "data");
    private static final WireField<String> GUID = SHAPE.text("guid");
    private static final WireField<String> REQUEST_GUID = SHAPE.text("requestGuid");
    private static final WireField<Long> HTTP_CODE = SHAPE.count("httpCode");
    private static final WireField<String> MESSAGE = SHAPE.text("message");
    private static final WireField<String> ORDER_NUMBER = SHAPE.id("orderNumber");

    private static final int LONGEST_NOISE = 16;

    private FrameReader() {}

    /**
     * Reads one text frame.
     *
     * @throws CodecException if it is no JSON object, or an object that is neither an event nor an answer
     */
    public static Frame read(byte[] bytes, int from, int to) throws CodecException {
        DataFrame event = EnvelopeScanner.scan(bytes, from, to);
        return event != null ? event : readAll(bytes, from, to);
    }

    /** Reads a frame with Jackson alone. */
    static Frame readAll(byte[] bytes, int from, int to) throws CodecException {
        Noise noise = noise(bytes, from, to);
        if (noise != null) {
            return noise;
        }
        try (JsonInput in = JsonInput.envelope(bytes, from, to)) {
            in.require();
            Row row = SHAPE.read(in);
            Frame frame = frame(row, in);
            in.end();
            return frame;
        }
    }

    private static Frame frame(Row row, JsonInput in) throws CodecException {
        int[] data = row.get(DATA);
        Long code = row.get(HTTP_CODE);
        if (data != null && code == null && row.get(REQUEST_GUID) == null) {
            return new DataFrame(row.required(GUID), data[0], data[1]);
        }
        if (data == null && code != null && code >= 0 && code <= 999) {
            return new ServiceFrame(
                    row.get(REQUEST_GUID, ""), code.intValue(), row.get(MESSAGE, ""), row.get(ORDER_NUMBER));
        }
        throw in.wrong("neither an event nor an answer");
    }

    private static int[] range(JsonInput in) throws CodecException {
        int start = in.tokenStart();
        in.skip();
        return new int[] {start, in.position()};
    }

    private static Noise noise(byte[] bytes, int from, int to) {
        if (to - from > LONGEST_NOISE) {
            return null;
        }
        String text = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1)
                .strip()
                .toLowerCase(Locale.ROOT);
        return switch (text) {
            case "" -> new Noise("empty");
            case "ping", "pong" -> new Noise(text);
            default -> null;
        };
    }
}
