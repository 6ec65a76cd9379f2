package io.github.camelalor.codec;

import io.github.camelalor.text.MaskedText;

/**
 * What the broker says when it refuses a question, tokens masked.
 *
 * @param code the broker's code; null if there is none
 * @param message its words; empty if there are none
 */
public record Refusal(String code, String message) {

    /** Masks tokens. */
    public Refusal {
        code = MaskedText.of(code);
        message = MaskedText.of(message);
    }
}
