package io.github.camelalor.codec;

import io.github.camelalor.text.MaskedText;

/** One text frame from either WebSocket, told apart by its keys. */
public sealed interface Frame {

    /**
     * An event of a subscription.
     *
     * <p>The inside of the data is not judged here: the {@link EventReader} that reads the range does that, and refuses
     * anything but exactly one well-formed value.
     *
     * @param guid id of the subscription
     * @param from index of the first byte of the data value in the array that was read
     * @param to index after its last byte
     */
    record DataFrame(String guid, int from, int to) implements Frame {}

    /**
     * The broker's answer to a request, good or bad.
     *
     * @param requestGuid id of the request; empty when the broker leaves it empty or out: it belongs to whatever was asked
     *     last, or to the connection
     * @param httpCode 200 for a request that was handled
     * @param message the broker's text, tokens masked; empty if there is none
     * @param orderNumber number of the order made by a command; null if there is none
     */
    record ServiceFrame(String requestGuid, int httpCode, String message, String orderNumber) implements Frame {

        /** Masks tokens. */
        public ServiceFrame {
            message = MaskedText.of(message);
        }
    }

    /**
     * A frame without a meaning, to be ignored.
     *
     * @param kind {@code pong}, {@code ping} or {@code empty}
     */
    record Noise(String kind) implements Frame {}
}
