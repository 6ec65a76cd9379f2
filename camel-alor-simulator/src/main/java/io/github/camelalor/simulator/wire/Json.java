package io.github.camelalor.simulator.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Writes JSON the way the broker does. */
final class Json {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    private static final DateTimeFormatter LOCAL_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSS").withZone(ZoneOffset.UTC);
    private static final int TYPICAL_SIZE = 2048;

    /** Writes one value. */
    @FunctionalInterface
    interface Content {
        void write(JsonGenerator json) throws IOException;
    }

    private Json() {}

    static byte[] bytes(Content content) {
        try (ByteArrayBuilder bytes = new ByteArrayBuilder(TYPICAL_SIZE)) {
            try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
                content.write(json);
            }
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException("Writing to memory failed", impossible);
        }
    }

    static byte[] object(Content members) {
        return bytes(json -> {
            json.writeStartObject();
            members.write(json);
            json.writeEndObject();
        });
    }

    /** Writes a number without exponent and without zeros at its end. */
    static void decimal(JsonGenerator json, String name, BigDecimal number) throws IOException {
        json.writeFieldName(name);
        if (number == null) {
            json.writeNull();
        } else {
            json.writeNumber(number.stripTrailingZeros());
        }
    }

    /** Writes a time with seven digits of the second. */
    static void time(JsonGenerator json, String name, Instant time) throws IOException {
        json.writeStringField(name, LOCAL_TIME.format(time) + "Z");
    }

    /** Writes a time with seven digits of the second and without the zone, which is UTC all the same. */
    static void timeWithoutZone(JsonGenerator json, String name, Instant time) throws IOException {
        json.writeStringField(name, LOCAL_TIME.format(time));
    }
}
