package io.github.camelalor;

import io.github.camelalor.model.ExecutionPolicy;
import io.github.camelalor.model.Side;
import io.github.camelalor.model.StopCondition;
import io.github.camelalor.model.TimeInForce;
import io.github.camelalor.order.CancelScope;
import io.github.camelalor.order.Transport;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** The options of endpoints that send orders and other commands; for most fields of an order, a default. */
@UriParams
public class AlorOrderOptions {

    @UriParam(label = "producer", defaultValue = "HTTP")
    private Transport transport = Transport.HTTP;

    @UriParam(label = "producer")
    private AlorAction action;

    @UriParam(label = "producer")
    private String orderId;

    @UriParam(label = "producer", enums = "BUY,SELL")
    private Side side;

    @UriParam(label = "producer")
    private Long quantity;

    @UriParam(label = "producer")
    private String price;

    @UriParam(label = "producer", enums = "MORE,LESS,MOREOREQUAL,LESSOREQUAL")
    private StopCondition condition;

    @UriParam(label = "producer")
    private String triggerPrice;

    @UriParam(label = "producer")
    private Long protectingSeconds;

    @UriParam(label = "producer", defaultValue = "true")
    private Boolean activate;

    @UriParam(
            label = "producer",
            enums = "ONEDAY,IMMEDIATEORCANCEL,FILLORKILL,ATTHECLOSE,GOODTILLCANCELLED,BOOKORCANCEL")
    private TimeInForce timeInForce;

    @UriParam(label = "producer")
    private Long icebergFixed;

    @UriParam(label = "producer")
    private Long icebergVariance;

    @UriParam(label = "producer")
    private Boolean allowMargin;

    @UriParam(label = "producer,advanced", defaultValue = "true")
    private Boolean checkDuplicates;

    @UriParam(label = "producer")
    private String comment;

    @UriParam(label = "producer", defaultValue = "true")
    private boolean checkPriceStep = true;

    @UriParam(label = "producer,advanced", defaultValue = "false")
    private boolean resendUnfound;

    @UriParam(label = "producer,advanced", defaultValue = "false")
    private boolean failover;

    @UriParam(label = "producer,advanced")
    private String requestId;

    @UriParam(label = "producer", defaultValue = "ALL")
    private CancelScope which = CancelScope.ALL;

    @UriParam(label = "producer")
    private String groupId;

    @UriParam(label = "producer", enums = "ON_EXECUTE_OR_CANCEL,IGNORE_CANCEL,TRIGGER_BRACKET_ORDERS")
    private ExecutionPolicy executionPolicy;

    @UriParam(label = "producer", defaultValue = "true")
    private boolean throwExceptionOnFailure = true;

    public Transport getTransport() {
        return transport;
    }

    /** Path of orders: HTTP, with the broker's own recovery of lost replies, or WEBSOCKET, with less latency. */
    public void setTransport(Transport transport) {
        this.transport = transport;
    }

    public AlorAction getAction() {
        return action;
    }

    /**
     * What to do: create (the default), update or cancel an order; create, get, list, update or delete a group
     * of orders. A header wins over it.
     */
    public void setAction(AlorAction action) {
        this.action = action;
    }

    public String getOrderId() {
        return orderId;
    }

    /** Number of the order to update, to cancel or to ask for, unless the body or a header names it. */
    public void setOrderId(String orderId) {
        this.orderId = orderId;
    }

    public Side getSide() {
        return side;
    }

    /** Side of the order, BUY or SELL, unless the body or a header names it. */
    public void setSide(Side side) {
        this.side = side;
    }

    public Long getQuantity() {
        return quantity;
    }

    /** Quantity of the order in lots, at least 1, unless the body or a header names it. */
    public void setQuantity(Long quantity) {
        this.quantity = quantity;
    }

    public String getPrice() {
        return price;
    }

    /** Price of a limit or stop-limit order, or of one to be estimated, a decimal above zero, unless the body or a header names it. */
    public void setPrice(String price) {
        this.price = price;
    }

    public StopCondition getCondition() {
        return condition;
    }

    /**
     * How the market price has to stand to the trigger price of a conditional order, unless the body or a
     * header names it.
     */
    public void setCondition(StopCondition condition) {
        this.condition = condition;
    }

    public String getTriggerPrice() {
        return triggerPrice;
    }

    /** Market price that triggers a conditional order, a decimal above zero, unless the body or a header names it. */
    public void setTriggerPrice(String triggerPrice) {
        this.triggerPrice = triggerPrice;
    }

    public Long getProtectingSeconds() {
        return protectingSeconds;
    }

    /** For how many seconds, 1 to 300, the condition of a conditional order has to hold. */
    public void setProtectingSeconds(Long protectingSeconds) {
        this.protectingSeconds = protectingSeconds;
    }

    public Boolean getActivate() {
        return activate;
    }

    /**
     * Whether a conditional order waits from the start; false for members of a group with the policy
     * TriggerBracketOrders. The broker's default is true.
     */
    public void setActivate(Boolean activate) {
        this.activate = activate;
    }

    public TimeInForce getTimeInForce() {
        return timeInForce;
    }

    /** Time in force of the order, unless the body or a header names it; the broker's default is ONEDAY. */
    public void setTimeInForce(TimeInForce timeInForce) {
        this.timeInForce = timeInForce;
    }

    public Long getIcebergFixed() {
        return icebergFixed;
    }

    /** Lots of an iceberg order that others may see, at most its quantity. */
    public void setIcebergFixed(Long icebergFixed) {
        this.icebergFixed = icebergFixed;
    }

    public Long getIcebergVariance() {
        return icebergVariance;
    }

    /** By how many percent the visible lots of an iceberg order may vary; derivatives only. */
    public void setIcebergVariance(Long icebergVariance) {
        this.icebergVariance = icebergVariance;
    }

    public Boolean getAllowMargin() {
        return allowMargin;
    }

    /** Whether the order may open an uncovered position. Needed for derivatives. */
    public void setAllowMargin(Boolean allowMargin) {
        this.allowMargin = allowMargin;
    }

    public Boolean getCheckDuplicates() {
        return checkDuplicates;
    }

    /** Whether the broker checks over WebSocket that the id of a command is new; its default is true. */
    public void setCheckDuplicates(Boolean checkDuplicates) {
        this.checkDuplicates = checkDuplicates;
    }

    public String getComment() {
        return comment;
    }

    /**
     * Comment of the order, unless the body or a header names it; it comes back in orders and trades. At most
     * 82 characters, since a tag of the request id is appended to it.
     */
    public void setComment(String comment) {
        this.comment = comment;
    }

    public boolean isCheckPriceStep() {
        return checkPriceStep;
    }

    /**
     * Whether prices have to be multiples of the instrument's price step, which is asked for once and kept for
     * an hour. An order off the step is denied, never rounded; while the step cannot be learnt, orders with
     * prices are not sent.
     */
    public void setCheckPriceStep(boolean checkPriceStep) {
        this.checkPriceStep = checkPriceStep;
    }

    public boolean isResendUnfound() {
        return resendUnfound;
    }

    /**
     * Whether an order over WEBSOCKET that may have been sent is sent again when five searches of the broker's
     * lists have found no sign of it. It risks a second order where the first one is only late; without it such
     * an order stays in doubt. Over HTTP the broker knows the request id, and nothing is risked.
     */
    public void setResendUnfound(boolean resendUnfound) {
        this.resendUnfound = resendUnfound;
    }

    public boolean isFailover() {
        return failover;
    }

    /**
     * Whether a command that has provably not left by its transport within two thirds of orderTimeout takes the
     * other one, under the same request id and with an orderTimeout of its own. What may have left never does.
     */
    public void setFailover(boolean failover) {
        this.failover = failover;
    }

    public String getRequestId() {
        return requestId;
    }

    /**
     * Simple expression that gives each command its request id, in place of the one derived from the Kafka
     * record or made at random, such as ${header.orderId}. The same order has to get the same id whenever it
     * comes again, and no other order may. The header CamelAlorRequestId wins over it.
     */
    public void setRequestId(String requestId) {
        this.requestId = requestId;
    }

    public CancelScope getWhich() {
        return which;
    }

    /**
     * Which orders cancel-all takes back: all, orders (ordinary ones), or stop-orders (conditional ones). A
     * header wins over it.
     */
    public void setWhich(CancelScope which) {
        this.which = which;
    }

    public String getGroupId() {
        return groupId;
    }

    /** Id of a group of orders, unless the body or a header names it. */
    public void setGroupId(String groupId) {
        this.groupId = groupId;
    }

    public ExecutionPolicy getExecutionPolicy() {
        return executionPolicy;
    }

    /**
     * What becomes of the other orders of a group when something happens to one, unless the body or a header
     * names it.
     */
    public void setExecutionPolicy(ExecutionPolicy executionPolicy) {
        this.executionPolicy = executionPolicy;
    }

    public boolean isThrowExceptionOnFailure() {
        return throwExceptionOnFailure;
    }

    /**
     * Whether an order that is not confirmed ends in an exception; otherwise the receipt is the body whatever
     * the outcome.
     */
    public void setThrowExceptionOnFailure(boolean throwExceptionOnFailure) {
        this.throwExceptionOnFailure = throwExceptionOnFailure;
    }
}
