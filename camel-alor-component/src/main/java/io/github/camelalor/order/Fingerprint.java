package io.github.camelalor.order;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Locale;

/** Short names of texts, the same in every process and version; they end up at the broker and in repositories. */
public final class Fingerprint {

    private static final int BYTES = 10;

    /** How many characters a fingerprint has. */
    static final int LENGTH = BYTES * 8 / 5;

    private Fingerprint() {}

    /** Returns 80 bits of a hash as 16 digits and capital letters. */
    static String of(String text) {
        byte[] hash = Arrays.copyOf(sha256(text), BYTES);
        String digits = new BigInteger(1, hash).toString(32).toUpperCase(Locale.ROOT);
        return "0".repeat(LENGTH - digits.length()) + digits;
    }

    /** Returns the SHA-256 of a text in UTF-8, 32 bytes. */
    public static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
