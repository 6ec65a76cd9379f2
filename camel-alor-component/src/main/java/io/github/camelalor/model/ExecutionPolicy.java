package io.github.camelalor.model;

import java.util.Optional;

/** What becomes of the other orders of a group when something happens to one of them. */
public enum ExecutionPolicy implements Worded {
    /** Any execution, cancellation or change of a member cancels the others. */
    ON_EXECUTE_OR_CANCEL("OnExecuteOrCancel"),

    /** Only an execution of a member cancels the others. */
    IGNORE_CANCEL("IgnoreCancel"),

    /** One limit order; its conditional orders, made inactive, come to life when it is filled. */
    TRIGGER_BRACKET_ORDERS("TriggerBracketOrders"),

    /**
     * A text that this version does not know, or none at all; only ever received, never sent. It keeps a group with a new
     * word from being lost.
     */
    UNKNOWN("");

    private static final ExecutionPolicy[] KNOWN = {ON_EXECUTE_OR_CANCEL, IGNORE_CANCEL, TRIGGER_BRACKET_ORDERS};

    private final String wireName;

    ExecutionPolicy(String wireName) {
        this.wireName = wireName;
    }

    /** Returns the text that the broker uses; empty for {@link #UNKNOWN}. */
    @Override
    public String wireName() {
        return wireName;
    }

    /** Finds the policy that the text names, in any case; empty for null and for every text not documented. */
    public static Optional<ExecutionPolicy> parse(String text) {
        return Worded.find(KNOWN, text);
    }

    /** Reads the text of an answer, in any case; {@link #UNKNOWN} for null and for every text not documented. */
    public static ExecutionPolicy received(String text) {
        return parse(text).orElse(UNKNOWN);
    }
}
