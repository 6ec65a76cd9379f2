package io.github.camelalor.codec;

import java.nio.charset.StandardCharsets;

/** Wire text as tests write it: single quotes stand for double ones. */
final class Bytes {

    private Bytes() {}

    static byte[] of(String text) {
        return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    static <T> T read(EventReader<T> reader, String text, EventContext context) throws CodecException {
        byte[] bytes = of(text);
        return reader.read(bytes, 0, bytes.length, context);
    }
}
