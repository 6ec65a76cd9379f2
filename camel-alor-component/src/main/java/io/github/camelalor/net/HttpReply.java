package io.github.camelalor.net;

import io.github.camelalor.text.MaskedText;

/**
 * A whole HTTP answer.
 *
 * @param status the status code
 * @param body the body; empty if there was none
 * @param retryAfter the header {@code Retry-After} as it came, or null
 */
public record HttpReply(int status, byte[] body, String retryAfter) {

    /** Tells whether the status is 2xx. */
    public boolean successful() {
        return status / 100 == 2;
    }

    /** Returns the beginning of the body for a message, on one line and without any token. */
    public String excerpt() {
        return MaskedText.beginning(body);
    }
}
