package io.github.camelalor.net;

/**
 * Why a connection ended or did not come about.
 *
 * @param closeCode the WebSocket close code; 1006 when the connection broke without a close frame, 0 when there was no
 *     WebSocket connection yet
 * @param reason in words
 */
public record Disconnect(int closeCode, String reason) {

    @Override
    public String toString() {
        return closeCode == 0 ? reason : reason + " (close code " + closeCode + ")";
    }
}
