package io.github.camelalor.query;

import io.github.camelalor.net.HttpCall;
import java.util.concurrent.CompletableFuture;

/** Asks the broker. */
@FunctionalInterface
public interface Asker {

    /** Returns the body of the answer; it fails when the broker refuses, or does not answer in the call's time. */
    CompletableFuture<byte[]> ask(HttpCall call);
}
