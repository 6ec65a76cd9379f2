package io.github.camelalor.text;

import java.util.regex.Pattern;

/** What a server has said, without any token: some repeat the one that they refuse. */
public final class MaskedText {

    /** Values of keys that speak of tokens, and everything that looks like a JWT. */
    private static final Pattern SECRET = Pattern.compile(
            "(?i)(\"[^\"]{0,40}token[^\"]{0,40}\"\\s{0,40}:\\s{0,40}\")(?:\\\\.|[^\"\\\\])*+\"?|eyJ[\\w.\\-]*");

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
}
