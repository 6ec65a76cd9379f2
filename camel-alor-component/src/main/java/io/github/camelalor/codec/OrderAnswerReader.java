package io.github.camelalor.codec;

import com.fasterxml.jackson.core.JsonToken;
import io.github.camelalor.codec.OrderAnswer.Accepted;
import io.github.camelalor.codec.OrderAnswer.AlreadyHandled;
import io.github.camelalor.codec.OrderAnswer.Refused;
import io.github.camelalor.codec.OrderAnswer.Unreadable;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads answers to orders.
 *
 * <p>A success without a number, a failure of the server, and everything that is neither, say nothing about the order. The
 * same holds for what an answer repeats: only a repeated success with a number, or a repeated refusal, settles it.
 */
final class OrderAnswerReader {

    private static final Shape BODY = new Shape();
    private static final WireField<String> ORDER_NUMBER = BODY.id("orderNumber");
    private static final WireField<String> CODE = BODY.id("code");
    private static final WireField<String> MESSAGE = BODY.text("message");
    private static final WireField<OrderAnswer> OLD_RESPONSE =
            BODY.field(OrderAnswerReader::oldResponse, "oldResponse");

    private static final WireField<Content> ERROR = BODY.field(OrderAnswerReader::error, "error");

    private static final Shape ERROR_BODY = new Shape();
    private static final WireField<String> ERROR_CODE = ERROR_BODY.id("code");
    private static final WireField<String> ERROR_MESSAGE = ERROR_BODY.text("message");

    private static final Shape OLD = new Shape();
    private static final WireField<Long> STATUS_CODE = OLD.count("statusCode");
    private static final WireField<Content> OLD_BODY = OLD.field(OrderAnswerReader::oldBody, "body");

    private static final Content NOTHING = new Content(null, null, null, null);
    private static final int LONGEST_TEXT = 500;
    private static final int BAD_REQUEST = 400;
    private static final int REQUEST_TIMEOUT = 408;
    private static final int CLIENT_CLOSED_REQUEST = 499;

    /** How the broker says that it will not handle a request twice. */
    private static final Pattern REPEAT =
            Pattern.compile("already (been )?handled|(request|reqid|guid|запрос|идентификатор).*(already|уже)");

    private OrderAnswerReader() {}

    /** What the body of an answer says, whatever its form. */
    private record Content(String orderNumber, String code, String text, OrderAnswer old) {

        boolean saysNothing() {
            return (code == null || code.isBlank()) && (text == null || text.isBlank());
        }
    }

    static OrderAnswer read(int status, byte[] body) {
        Content content;
        try {
            content = content(body);
        } catch (CodecException e) {
            // The trading system refuses in JSON with a 400; what else comes with one is from whatever stands between,
            // and an object that breaks off may have said anything.
            String text = plain(body);
            return isRefusal(status) && status != BAD_REQUEST && !text.startsWith("{")
                    ? new Refused(null, text)
                    : unreadable(status, e.getMessage());
        }
        if (content.old() != null) {
            return new AlreadyHandled(content.old());
        }
        return isRepeat(status, content)
                ? new AlreadyHandled(unreadable(status, "the first answer is not repeated"))
                : judge(status, content);
    }

    /** Without the first answer, a refusal to handle a request twice says nothing about the order. */
    private static boolean isRepeat(int status, Content content) {
        return isRefusal(status) && content.text() != null && speaksOfRepeat(content.text());
    }

    static boolean speaksOfRepeat(String text) {
        return REPEAT.matcher(text.toLowerCase(Locale.ROOT)).find();
    }

    private static OrderAnswer judge(int status, Content content) {
        String number = content.orderNumber();
        if (status >= 200 && status <= 299) {
            return number == null || number.isBlank() ? unreadable(status, "no order number") : new Accepted(number);
        }
        if (!isRefusal(status) || status == BAD_REQUEST && content.saysNothing()) {
            return unreadable(status, content.text());
        }
        return new Refused(content.code(), content.text() == null ? "" : content.text());
    }

    /** A 408 or 499 comes from whatever stands between: the request may have gone through. */
    private static boolean isRefusal(int status) {
        return status >= 400 && status <= 499 && status != REQUEST_TIMEOUT && status != CLIENT_CLOSED_REQUEST;
    }

    private static OrderAnswer unreadable(int status, String why) {
        return new Unreadable("status " + status + (why == null || why.isBlank() ? "" : ": " + why));
    }

    private static Content content(byte[] body) throws CodecException {
        try (JsonInput in = JsonInput.value(body, 0, body.length)) {
            in.require();
            Content content = content(in);
            in.end();
            return content;
        }
    }

    private static Content content(JsonInput in) throws CodecException {
        Row row = BODY.read(in);
        Content error = row.get(ERROR, NOTHING);
        return new Content(
                row.get(ORDER_NUMBER),
                row.get(CODE, error.code()),
                row.get(MESSAGE, error.text()),
                row.get(OLD_RESPONSE));
    }

    /** Some put code and message into an object of their own; what else is called an error is left alone. */
    private static Content error(JsonInput in) throws CodecException {
        if (in.token() != JsonToken.START_OBJECT) {
            in.skip();
            return NOTHING;
        }
        Row row = ERROR_BODY.read(in);
        return new Content(null, row.get(ERROR_CODE), row.get(ERROR_MESSAGE), null);
    }

    private static OrderAnswer oldResponse(JsonInput in) throws CodecException {
        Row row = OLD.read(in);
        Content content = row.get(OLD_BODY, NOTHING);
        Long status = row.get(STATUS_CODE);
        if (status != null) {
            return judge((int) Math.max(0, Math.min(999, status)), content);
        }
        if (content.orderNumber() != null) {
            return judge(200, content);
        }
        return content.text() != null ? judge(400, content) : new Unreadable("the first answer is empty");
    }

    /** The body of an old response is an object, or an object written as text, or plain text. */
    private static Content oldBody(JsonInput in) throws CodecException {
        if (in.token() != JsonToken.VALUE_STRING) {
            return content(in);
        }
        String text = in.text();
        return text.startsWith("{")
                ? content(text.getBytes(StandardCharsets.UTF_8))
                : new Content(null, null, text, null);
    }

    private static String plain(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8).strip();
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }
}
