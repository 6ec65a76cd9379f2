package io.github.camelalor;

import io.github.camelalor.auth.AccessToken;

/**
 * The value of an {@code Authorization} header that tells the token to whoever sends it, and to nobody who prints it.
 *
 * <p>HTTP components ask Camel's type converters for the text of a header; logs and message histories use
 * {@link #toString()}.
 */
record Authorization(AccessToken token) {

    static final String HEADER = "Authorization";

    String text() {
        return "Bearer " + token.value();
    }

    @Override
    public String toString() {
        return "Bearer xxxxxx";
    }
}
