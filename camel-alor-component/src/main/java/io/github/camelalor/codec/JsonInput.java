package io.github.camelalor.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One JSON text under our limits, token by token. Whatever is wrong with it, by Jackson's judgement or ours, is a {@link
 * CodecException} that says where.
 */
final class JsonInput implements AutoCloseable {

    /** How deep a value may be nested. */
    static final int MAX_DEPTH = 32;

    /** Characters of a whole number that always fits a long. */
    private static final int SURE_TO_FIT = 18;

    private static final JsonFactory VALUES = factory(MAX_DEPTH);

    /** A frame or a list is one deeper than the values in it, so that a value is judged the same alone and inside. */
    private static final JsonFactory ENVELOPES = factory(MAX_DEPTH + 1);

    private final JsonParser parser;
    private final byte[] bytes;
    private final int from;
    private final int to;
    private final boolean secret;

    private JsonInput(JsonFactory factory, byte[] bytes, int from, int to, boolean secret) throws CodecException {
        this.bytes = bytes;
        this.from = from;
        this.to = to;
        this.secret = secret;
        refuseOtherEncodings();
        try {
            parser = factory.createParser(bytes, from, to - from);
        } catch (IOException e) {
            throw failed(e, 0);
        }
    }

    /** Opens a value. */
    static JsonInput value(byte[] bytes, int from, int to) throws CodecException {
        return new JsonInput(VALUES, bytes, from, to, false);
    }

    /** Opens a frame or a list. */
    static JsonInput envelope(byte[] bytes, int from, int to) throws CodecException {
        return new JsonInput(ENVELOPES, bytes, from, to, false);
    }

    /** Opens a value that must never be shown. */
    static JsonInput secret(byte[] bytes) throws CodecException {
        return new JsonInput(VALUES, bytes, 0, bytes.length, true);
    }

    private static JsonFactory factory(int depth) {
        StreamReadConstraints limits = StreamReadConstraints.builder()
                .maxNestingDepth(depth)
                .maxNumberLength(Numbers.MAX_LENGTH)
                .maxStringLength(65_536)
                .maxNameLength(256)
                .build();
        return JsonFactory.builder()
                .streamReadConstraints(limits)
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .build();
    }

    /** Jackson would guess UTF-16 and UTF-32; the wire is UTF-8, in which JSON begins with ASCII and has no zero byte. */
    private void refuseOtherEncodings() throws CodecException {
        for (int i = from; i < Math.min(to, from + 4); i++) {
            if (bytes[i] == 0 || bytes[from] < 0) {
                throw wrong("not JSON in UTF-8", 0);
            }
        }
    }

    /** Moves on to the next token; null at the end. */
    JsonToken next() throws CodecException {
        try {
            return parser.nextToken();
        } catch (IOException e) {
            throw failed(e, offset());
        }
    }

    /** Moves on to the next token, which must be there. */
    JsonToken require() throws CodecException {
        JsonToken token = next();
        if (token == null) {
            throw wrong("nothing there");
        }
        return token;
    }

    /** Makes sure that nothing but white space follows. */
    void end() throws CodecException {
        if (next() != null) {
            throw wrong("something follows the value");
        }
    }

    JsonToken token() {
        return parser.currentToken();
    }

    /** Returns the name of the field that the current token is, or belongs to. */
    String name() throws CodecException {
        try {
            return parser.currentName();
        } catch (IOException e) {
            throw failed(e, offset());
        }
    }

    /** Skips the rest of the current value, which is checked all the same. */
    void skip() throws CodecException {
        try {
            parser.skipChildren();
            parser.finishToken();
        } catch (IOException e) {
            throw failed(e, offset());
        }
    }

    /** Returns the index in the array of the first byte of the current token. */
    int tokenStart() {
        return from + (int) parser.currentTokenLocation().getByteOffset();
    }

    /** Returns the index in the array after the last byte read. */
    int position() {
        return from + (int) parser.currentLocation().getByteOffset();
    }

    /** Checks that the current token begins an object. */
    void object() throws CodecException {
        if (token() != JsonToken.START_OBJECT) {
            throw wrong("an object is expected");
        }
    }

    /** Reads text. */
    String text() throws CodecException {
        if (token() != JsonToken.VALUE_STRING) {
            throw wrong("text is expected");
        }
        String text = raw();
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                boolean paired = i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
                if (!paired) {
                    throw wrong("half a character");
                }
                i++;
            }
        }
        return text;
    }

    /** Reads an id, which may be text or a whole number; never through a floating-point number. */
    String id() throws CodecException {
        if (token() != JsonToken.VALUE_NUMBER_INT) {
            return text();
        }
        String digits = raw();
        if (digits.length() > Numbers.MAX_LENGTH) {
            throw wrong("a number of absurd length");
        }
        return digits;
    }

    /** Reads a decimal exactly; text that is a number counts as one. */
    BigDecimal decimal() throws CodecException {
        BigDecimal number =
                switch (token()) {
                    case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
                    case VALUE_STRING -> Numbers.parse(raw());
                    default -> throw wrong("a number is expected");
                };
        if (number == null) {
            throw wrong("no number, or one of absurd size");
        }
        return number;
    }

    /** Reads a whole number. */
    long count() throws CodecException {
        if (isShortInteger()) {
            return integer();
        }
        BigDecimal number = decimal();
        try {
            return number.longValueExact();
        } catch (ArithmeticException e) {
            throw wrong("a whole number of at most 19 digits is expected");
        }
    }

    /** Reads true or false. */
    Boolean flag() throws CodecException {
        JsonToken token = token();
        if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
            throw wrong("true or false is expected");
        }
        return token == JsonToken.VALUE_TRUE;
    }

    /** Reads a time in ISO-8601; without a zone it is UTC. */
    Instant time() throws CodecException {
        Instant time = Times.parse(text());
        if (time == null) {
            throw wrong("a time in ISO-8601 is expected");
        }
        return time;
    }

    /** Reads a number of seconds since 1970. */
    Instant seconds() throws CodecException {
        Instant time = Times.ofSeconds(decimal());
        if (time == null) {
            throw wrong("a time in seconds since 1970 is expected");
        }
        return time;
    }

    /** Reads a number of milliseconds since 1970. */
    Instant millis() throws CodecException {
        return Instant.ofEpochMilli(count());
    }

    /** Reads a time that may be a number or text in ISO-8601, as our own JSON has it. */
    Instant epoch(WireField.Cell<Instant> number) throws CodecException {
        Instant time = token() == JsonToken.VALUE_STRING ? Times.parse(raw()) : null;
        return time == null ? number.read(this) : time;
    }

    /** Reads the same where the number zero stands for no time; null then. */
    Instant epochUnlessZero(WireField.Cell<Instant> number) throws CodecException {
        return epoch(in -> {
            Instant time = number.read(in);
            return time.equals(Instant.EPOCH) ? null : time;
        });
    }

    /** Reads a list, or one value alone. */
    <E> List<E> list(WireField.Cell<E> element) throws CodecException {
        if (token() != JsonToken.START_ARRAY) {
            return List.of(element.read(this));
        }
        List<E> values = new ArrayList<>();
        while (require() != JsonToken.END_ARRAY) {
            values.add(element.read(this));
        }
        return List.copyOf(values);
    }

    private String raw() throws CodecException {
        try {
            return parser.getText();
        } catch (IOException e) {
            throw failed(e, offset());
        }
    }

    private BigDecimal number() throws CodecException {
        try {
            return Numbers.ofToken(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
        } catch (IOException e) {
            throw failed(e, offset());
        }
    }

    /** Whether the token is a whole number that is sure to fit a long. */
    private boolean isShortInteger() throws CodecException {
        try {
            return token() == JsonToken.VALUE_NUMBER_INT && parser.getTextLength() <= SURE_TO_FIT;
        } catch (IOException e) {
            throw failed(e, offset());
        }
    }

    private long integer() throws CodecException {
        try {
            return parser.getLongValue();
        } catch (IOException e) {
            throw failed(e, offset());
        }
    }

    /** Makes the exception for what is wrong at the current token. */
    CodecException wrong(String what) {
        return wrong(what + " at " + path(), offset());
    }

    private CodecException failed(IOException e, long offset) {
        // Jackson's own text quotes the input, and so do the texts of its causes: neither is passed on.
        return wrong(e instanceof StreamConstraintsException ? "JSON beyond our limits" : "malformed JSON", offset);
    }

    private CodecException wrong(String what, long offset) {
        String where = what + ", offset " + offset;
        return secret ? new CodecException(where) : new CodecException(where, bytes, from, to);
    }

    private String path() {
        String path = parser.getParsingContext().pathAsPointer().toString();
        return path.isEmpty() ? "/" : secret ? path : Excerpt.of(path);
    }

    private long offset() {
        return Math.max(0, parser.currentTokenLocation().getByteOffset());
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw new UncheckedIOException("A parser over an array has nothing to close", e);
        }
    }
}
