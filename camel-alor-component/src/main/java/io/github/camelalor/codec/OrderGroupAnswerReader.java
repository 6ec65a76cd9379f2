package io.github.camelalor.codec;

import io.github.camelalor.codec.OrderAnswer.Accepted;
import io.github.camelalor.codec.OrderAnswer.Refused;
import io.github.camelalor.codec.OrderAnswer.Unreadable;

/** Reads answers to groups of orders, whose errors look otherwise than those of orders. */
final class OrderGroupAnswerReader {

    private static final Shape BODY = new Shape();
    private static final WireField<String> GROUP_ID = BODY.text("groupId");
    private static final WireField<String> TITLE = BODY.text("title");
    private static final WireField<String> DETAIL = BODY.text("detail");
    private static final WireField<String> CODE = BODY.id("code");
    private static final WireField<String> MESSAGE = BODY.text("message");

    private OrderGroupAnswerReader() {}

    static OrderAnswer read(int status, byte[] body) {
        try (JsonInput in = JsonInput.value(body, 0, body.length)) {
            in.require();
            Row row = BODY.read(in);
            in.end();
            return status / 100 == 2 ? made(status, row.get(GROUP_ID, "")) : refused(status, row);
        } catch (CodecException e) {
            return new Unreadable("status " + status + ": " + e.getMessage());
        }
    }

    private static OrderAnswer made(int status, String id) {
        return id.isBlank() ? new Unreadable("status " + status + ": no group id") : new Accepted(id);
    }

    private static OrderAnswer refused(int status, Row row) {
        String code = row.get(TITLE, row.get(CODE));
        String text = row.get(DETAIL, row.get(MESSAGE, ""));
        return code == null && text.isBlank()
                ? new Unreadable("status " + status + ": no reason")
                : new Refused(code, text);
    }
}
