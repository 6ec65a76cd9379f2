package io.github.camelalor.codec;

/** Bytes or text that are not what they should be. The message says what was wrong and where, and never holds a token. */
public final class CodecException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Makes one from a message that is safe to show. */
    public CodecException(String message) {
        super(message);
    }

    /** Makes one that shows the beginning of what was read, tokens masked. */
    CodecException(String message, byte[] bytes, int from, int to) {
        super(message + ", in: " + Excerpt.of(bytes, from, to));
    }
}
