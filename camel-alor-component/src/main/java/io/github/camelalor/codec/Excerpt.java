package io.github.camelalor.codec;

import io.github.camelalor.text.MaskedText;
import java.nio.charset.StandardCharsets;

/** The beginning of a frame, fit to be shown: short, printable, no token in it. */
final class Excerpt {

    private static final int MAX_CHARS = 80;

    private Excerpt() {}

    static String of(byte[] bytes, int from, int to) {
        int end = Math.min(to, from + MAX_CHARS);
        return of(new String(bytes, from, end - from, StandardCharsets.UTF_8)) + (end < to ? "..." : "");
    }

    static String of(String text) {
        String printable = MaskedText.of(text)
                .codePoints()
                .map(c -> Character.isISOControl(c) || c == 0xFFFD ? '?' : c)
                .limit(MAX_CHARS)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return printable.length() <= MAX_CHARS ? printable : printable.substring(0, MAX_CHARS);
    }
}
