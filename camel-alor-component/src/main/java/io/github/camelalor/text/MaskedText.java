package io.github.camelalor.text;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What a server has said, without any token: some repeat the one that they refuse. */
public final class MaskedText {

    /** Values of keys that speak of tokens, and everything that looks like a JWT. */
    private static final Pattern SECRET = Pattern.compile(
            "(?i)(\"[^\"]{0,40}token[^\"]{0,40}\"\\s{0,40}:\\s{0,40}\")(?:\\\\.|[^\"\\\\])*+\"?|eyJ[\\w.\\-]*");

    private static final int BEGINNING = 300;

    private MaskedText() {}

    /**
     * Puts stars in place of tokens.
     *
     * @param text null gives null
     */
    public static String of(String text) {
        return text == null
                ? null
                : SECRET.matcher(text).replaceAll(secret -> secret.group(1) == null ? "***" : "$1***\"");
    }

    /**
     * Returns the beginning of a text for a message, on one line and without tokens.
     *
     * @param utf8 the text in UTF-8; what is not is replaced
     */
    public static String beginning(byte[] utf8) {
        String text = of(new String(utf8, 0, Math.min(utf8.length, BEGINNING * 4), StandardCharsets.UTF_8))
                .replaceAll("\\s+", " ")
                .strip();
        return text.length() <= BEGINNING ? text : text.substring(0, BEGINNING) + "...";
    }
}
