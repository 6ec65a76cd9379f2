package io.github.camelalor.codec;

import com.fasterxml.jackson.core.JsonToken;
import io.github.camelalor.text.MaskedText;

/** A refusal on the wire: an object of code and message, one of title and detail, or plain text. */
final class RefusalWire {

    private static final Shape INNER = new Shape();
    private static final WireField<String> INNER_CODE = INNER.id("code");
    private static final WireField<String> INNER_MESSAGE = INNER.text("message");

    private static final Shape SHAPE = new Shape();
    private static final WireField<String> CODE = SHAPE.id("code");
    private static final WireField<String> MESSAGE = SHAPE.text("message");
    private static final WireField<String> TITLE = SHAPE.text("title");
    private static final WireField<String> DETAIL = SHAPE.text("detail");
    private static final WireField<Refusal> ERROR = SHAPE.field(RefusalWire::error, "error");

    private static final Refusal NOTHING = new Refusal(null, null);

    private RefusalWire() {}

    /** Never fails: what is no such object is text. */
    static Refusal read(byte[] body) {
        try (JsonInput in = JsonInput.value(body, 0, body.length)) {
            in.require();
            Refusal refusal = read(SHAPE.read(in));
            in.end();
            return new Refusal(
                    refusal.code(), refusal.message() == null ? MaskedText.beginning(body) : refusal.message());
        } catch (CodecException e) {
            return new Refusal(null, MaskedText.beginning(body));
        }
    }

    private static Refusal read(Row row) {
        Refusal error = row.get(ERROR, NOTHING);
        return new Refusal(
                row.get(CODE, error.code()), row.get(MESSAGE, row.get(DETAIL, row.get(TITLE, error.message()))));
    }

    private static Refusal error(JsonInput in) throws CodecException {
        if (in.token() != JsonToken.START_OBJECT) {
            String text = in.token() == JsonToken.VALUE_STRING ? in.text() : null;
            in.skip();
            return new Refusal(null, text);
        }
        Row row = INNER.read(in);
        return new Refusal(row.get(INNER_CODE), row.get(INNER_MESSAGE));
    }
}
