package io.github.camelalor.stream;

/** The connection under a subscription was lost, or could not be made; it is being made again. */
public final class ConnectionLostException extends StreamException {

    private static final long serialVersionUID = 1L;

    private final int closeCode;

    ConnectionLostException(String link, int closeCode, String reason) {
        super("The connection " + link + " is down: " + reason, null);
        this.closeCode = closeCode;
    }

    /** Returns the WebSocket close code; 1006 without a close frame, 0 when no connection came about. */
    public int closeCode() {
        return closeCode;
    }
}
