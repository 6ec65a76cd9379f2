package io.github.camelalor.codec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Well-formed text with something wrong at some places: a bit, a piece left out, put in, doubled, cut off. */
final class Spoiled {

    private static final String[] SPLICES = {
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "\\",
        "0",
        "1",
        "-",
        ".",
        "e",
        " ",
        "null",
        "true",
        "{}",
        "[]",
        "\"guid\"",
        ",\"guid\":\"x\"",
        ",\"x\":{}",
        "},\"x\":{",
        "\"b\":[]",
        "\u0001",
        "é",
        "00",
        "1e5",
        "\"p\":1",
        "},{",
        "]}",
        "}}",
        "1e400",
        "-1e-400",
        "1".repeat(70),
        "\\ud800",
        "\\udc00\\ud800",
        "[".repeat(40),
        "\u0000"
    };

    private Spoiled() {}

    /** Leaves the text as it is, or spoils it at some places. */
    static Arbitrary<byte[]> bytes(String text) {
        return Arbitraries.randomValue(random -> {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            for (int n = random.nextInt(4); n > 0; n--) {
                bytes = spoil(bytes, random);
            }
            return bytes;
        });
    }

    private static byte[] spoil(byte[] bytes, Random random) {
        int at = place(bytes, random);
        byte[] splice = SPLICES[random.nextInt(SPLICES.length)].getBytes(StandardCharsets.UTF_8);
        return switch (random.nextInt(6)) {
            case 0 -> replace(bytes, at, at, splice);
            case 1 -> replace(bytes, at, Math.min(bytes.length, at + splice.length), splice);
            case 2 -> replace(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(3)), new byte[0]);
            case 3 -> replace(bytes, at, Math.min(bytes.length, at + 1), new byte[] {(byte) random.nextInt()});
            case 4 -> {
                int end = Math.min(bytes.length, at + random.nextInt(40));
                yield replace(bytes, at, at, Arrays.copyOfRange(bytes, at, end));
            }
            default -> random.nextInt(4) == 0 ? Arrays.copyOf(bytes, at) : bytes;
        };
    }

    /** Most often an end, where the paths over the bytes look closest. */
    private static int place(byte[] bytes, Random random) {
        int reach = Math.min(bytes.length, 40) + 1;
        return switch (random.nextInt(3)) {
            case 0 -> random.nextInt(reach);
            case 1 -> bytes.length - random.nextInt(reach);
            default -> random.nextInt(bytes.length + 1);
        };
    }

    private static byte[] replace(byte[] bytes, int from, int to, byte[] by) {
        byte[] result = Arrays.copyOf(bytes, from + by.length + bytes.length - to);
        System.arraycopy(by, 0, result, from, by.length);
        System.arraycopy(bytes, to, result, from + by.length, bytes.length - to);
        return result;
    }
}
