package io.github.camelalor.codec;

/**
 * What the broker says when it refuses a question.
 *
 * @param code the broker's code; null if there is none
 * @param message its words; empty if there are none
 */
public record Refusal(String code, String message) {}
