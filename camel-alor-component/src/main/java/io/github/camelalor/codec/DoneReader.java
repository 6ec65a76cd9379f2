package io.github.camelalor.codec;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Reads answers that say no more than that something has been done: {@code success} as text, as JSON text, or as the message
 * of an object whose other members are not documented.
 */
final class DoneReader {

    private static final Shape BODY = new Shape();
    private static final WireField<String> MESSAGE = BODY.text("message");
    private static final WireField<String> ORDER_NUMBER = BODY.id("orderNumber");

    private DoneReader() {}

    static boolean read(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8).strip();
        if (!text.startsWith("{")) {
            return says(text.replaceAll("^\"|\"$", ""));
        }
        try (JsonInput in = JsonInput.value(body, 0, body.length)) {
            in.require();
            Row row = BODY.read(in);
            in.end();
            String number = row.get(ORDER_NUMBER, "");
            return says(row.get(MESSAGE, "")) || !number.isBlank();
        } catch (CodecException e) {
            // Whatever this is, it does not say that it has been done; the caller goes and looks.
            return false;
        }
    }

    private static boolean says(String text) {
        return text.strip().toLowerCase(Locale.ROOT).equals("success");
    }
}
