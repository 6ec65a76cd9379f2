package io.github.camelalor.simulator.market;

/** What an order group does when something happens to one of its orders. */
public enum GroupPolicy {
    /** The execution, the cancellation or a change of any order cancels the others. */
    ON_EXECUTE_OR_CANCEL("OnExecuteOrCancel"),
    /** The execution of any order cancels the others; one that is cancelled or changed just leaves the group. */
    IGNORE_CANCEL("IgnoreCancel"),
    /** The execution of the one limit order activates the stop orders; its cancellation cancels them. */
    TRIGGER_BRACKET_ORDERS("TriggerBracketOrders");

    private final String code;

    GroupPolicy(String code) {
        this.code = code;
    }

    /** The broker's word for this policy. */
    public String code() {
        return code;
    }
}
