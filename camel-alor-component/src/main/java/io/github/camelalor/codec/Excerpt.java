package io.github.camelalor.codec;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The beginning of a frame, fit to be shown: short, printable, no token in it. */
final class Excerpt {

    private static final int MAX_CHARS = 80;

    /** Values of keys that speak of tokens, and everything that looks like a JWT. */
    private static final Pattern SECRET = Pattern.compile(
            "(?i)(\"[^\"]{0,40}token[^\"]{0,40}\"\\s{0,40}:\\s{0,40}\")(?:\\\\.|[^\"\\\\])*+\"?|eyJ[\\w.\\-]*");

    private Excerpt() {}

    static String of(byte[] bytes, int from, int to) {
        int end = Math.min(to, from + MAX_CHARS);
        return of(new String(bytes, from, end - from, StandardCharsets.UTF_8)) + (end < to ? "..." : "");
    }

    static String of(String text) {
        String masked = SECRET.matcher(text).replaceAll(secret -> secret.group(1) == null ? "***" : "$1***\"");
        String printable = masked.codePoints()
                .map(c -> Character.isISOControl(c) || c == 0xFFFD ? '?' : c)
                .limit(MAX_CHARS)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return printable.length() <= MAX_CHARS ? printable : printable.substring(0, MAX_CHARS);
    }
}
