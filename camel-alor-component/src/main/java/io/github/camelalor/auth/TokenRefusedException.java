package io.github.camelalor.auth;

/** The token server refused the refresh token: it is unknown, revoked or expired, and asking again will not help. */
public final class TokenRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;

    /**
     * Keeps the server's answer.
     *
     * @param status the HTTP status, 4xx
     * @param text what the server said, without any token; may be empty
     */
    public TokenRefusedException(int status, String text) {
        super("The token server refused the refresh token (HTTP " + status + (text.isBlank() ? "" : ": " + text)
                + "). Check the option refreshToken and that it belongs to the environment in use;"
                + " refresh tokens are issued, and revoked, in the broker's developer cabinet.");
        this.status = status;
    }

    /** Returns the HTTP status of the refusal. */
    public int status() {
        return status;
    }
}
