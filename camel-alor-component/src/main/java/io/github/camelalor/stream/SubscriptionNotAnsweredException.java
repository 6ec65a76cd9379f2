package io.github.camelalor.stream;

import java.time.Duration;

/** The broker neither confirmed nor refused a subscription; it is asked again. */
public final class SubscriptionNotAnsweredException extends StreamException {

    private static final long serialVersionUID = 1L;

    SubscriptionNotAnsweredException(String subscription, Duration within) {
        super("The broker has not answered " + subscription + " within " + within.toSeconds() + " s", null);
    }
}
