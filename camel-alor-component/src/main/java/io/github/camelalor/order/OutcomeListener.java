package io.github.camelalor.order;

import io.github.camelalor.model.Outcome;
import java.time.Duration;

/** Hears of every outcome that is told; for meters. */
@FunctionalInterface
public interface OutcomeListener {

    /**
     * Hears of one outcome, before whoever waits for it; must be quick.
     *
     * @param taken time from the submission of the command to its outcome
     */
    void ended(Outcome outcome, Duration taken);
}
