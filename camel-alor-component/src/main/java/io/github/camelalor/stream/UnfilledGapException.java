package io.github.camelalor.stream;

/** Not everything that happened without connection could be made up for; the subscription goes on after the gap. */
public final class UnfilledGapException extends StreamException {

    private static final long serialVersionUID = 1L;

    UnfilledGapException(String subscription, String gap, Throwable cause) {
        super("The " + gap + " may be missing from " + subscription + ": " + cause.getMessage(), cause);
    }
}
