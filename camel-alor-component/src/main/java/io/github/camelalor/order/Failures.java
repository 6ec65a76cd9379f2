package io.github.camelalor.order;

import java.util.concurrent.CompletionException;

/** What a future's failure really is. */
final class Failures {

    private Failures() {}

    static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
