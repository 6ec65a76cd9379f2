package io.github.camelalor.time;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Looks every 10 ms for what a test waits for, not every 100 ms: for tests that wait often, and for what comes at once. */
public final class EagerAwaiting implements BeforeAllCallback, AfterAllCallback {

    @Override
    public void beforeAll(ExtensionContext test) {
        Awaitility.setDefaultPollInterval(Duration.ofMillis(10));
    }

    @Override
    public void afterAll(ExtensionContext test) {
        Awaitility.reset();
    }
}
