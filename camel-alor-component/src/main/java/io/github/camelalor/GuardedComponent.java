package io.github.camelalor;

import io.github.camelalor.order.Guard;
import io.github.camelalor.order.GuardLimits;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.CamelContext;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedOperation;
import org.apache.camel.spi.Metadata;
import org.apache.camel.support.HealthCheckComponent;

/**
 * A component with a guard in front of all orders of all its endpoints: the limits as options, which no URI can loosen, and
 * its switches over JMX.
 *
 * <p>An option takes effect when it is set, for every order that has not passed yet.
 */
public abstract class GuardedComponent extends HealthCheckComponent {

    @Metadata(label = "producer,guard")
    private String maxOrderQuantity;

    @Metadata(label = "producer,guard")
    private String maxOrderNotional;

    @Metadata(label = "producer,guard")
    private String maxPriceDistance;

    @Metadata(label = "producer,guard", defaultValue = "5000", javaType = "java.time.Duration")
    private long maxBookAge = GuardLimits.DEFAULT_BOOK_AGE.toMillis();

    @Metadata(label = "producer,guard")
    private String maxOrdersPerSecond;

    @Metadata(label = "producer,guard")
    private String allowedInstruments;

    @Metadata(label = "producer,guard")
    private String allowedPortfolios;

    private final Guard guard = new Guard(System::nanoTime);

    GuardedComponent() {}

    GuardedComponent(CamelContext context) {
        super(context);
    }

    /** Returns the guard of all orders of this component. */
    Guard guard() {
        return guard;
    }

    private void limit() {
        guard.limit(new GuardLimits(
                GuardValues.wholeNumber("maxOrderQuantity", maxOrderQuantity),
                GuardValues.decimal("maxOrderNotional", maxOrderNotional),
                GuardValues.decimal("maxPriceDistance", maxPriceDistance),
                Duration.ofMillis(maxBookAge),
                GuardValues.count("maxOrdersPerSecond", maxOrdersPerSecond),
                GuardValues.names("allowedInstruments", allowedInstruments),
                GuardValues.names("allowedPortfolios", allowedPortfolios)));
    }

    public String getMaxOrderQuantity() {
        return maxOrderQuantity;
    }

    /** The most lots that an order may have, a whole number; an order with more is denied. No limit by default. */
    public void setMaxOrderQuantity(String maxOrderQuantity) {
        this.maxOrderQuantity = maxOrderQuantity;
        limit();
    }

    public String getMaxOrderNotional() {
        return maxOrderNotional;
    }

    /**
     * The most money that an order may be worth, a decimal in the currency that the instrument is settled in: lots times lot size times price. No limit by default.
     */
    public void setMaxOrderNotional(String maxOrderNotional) {
        this.maxOrderNotional = maxOrderNotional;
        limit();
    }

    public String getMaxPriceDistance() {
        return maxPriceDistance;
    }

    /**
     * The most percent that a price may lie outside the last book of the instrument, either way; for a market order the price that its quantity would reach in the book. No limit by default.
     */
    public void setMaxPriceDistance(String maxPriceDistance) {
        this.maxPriceDistance = maxPriceDistance;
        limit();
    }

    public long getMaxBookAge() {
        return maxBookAge;
    }

    /** How old a book may be that an order is held against. Instead of an older one a new book is asked for, and without one the order is denied. */
    public void setMaxBookAge(long maxBookAge) {
        this.maxBookAge = maxBookAge;
        limit();
    }

    public String getMaxOrdersPerSecond() {
        return maxOrdersPerSecond;
    }

    /** The most orders and updates that may leave in any second, over all endpoints of this component; further ones are denied. No limit by default. */
    public void setMaxOrdersPerSecond(String maxOrdersPerSecond) {
        this.maxOrdersPerSecond = maxOrdersPerSecond;
        limit();
    }

    public String getAllowedInstruments() {
        return allowedInstruments;
    }

    /** The instruments that may be ordered, separated by commas, each as EXCHANGE:SYMBOL or EXCHANGE:SYMBOL:BOARD; an asterisk in place of the symbol stands for all of an exchange. All by default. */
    public void setAllowedInstruments(String allowedInstruments) {
        this.allowedInstruments = allowedInstruments;
        limit();
    }

    public String getAllowedPortfolios() {
        return allowedPortfolios;
    }

    /** The portfolios that may be ordered for, separated by commas. All by default. */
    public void setAllowedPortfolios(String allowedPortfolios) {
        this.allowedPortfolios = allowedPortfolios;
        limit();
    }

    @ManagedAttribute(description = "Whether orders are checked to the end and then denied")
    public boolean isDryRun() {
        return guard.status().dryRun();
    }

    /** Whether orders and updates are checked to the end and then denied, so that none is ever sent; cancels are sent all the same. */
    @Metadata(label = "producer,guard", defaultValue = "false")
    @ManagedAttribute(description = "Whether orders are checked to the end and then denied")
    public void setDryRun(boolean dryRun) {
        guard.dryRun(dryRun);
    }

    @ManagedAttribute(description = "Whether the kill switch is on, so that nothing but cancels leaves")
    public boolean isKilled() {
        return guard.status().killed();
    }

    /** Whether the kill switch is on: no order and no update leaves, only cancels do. It can be turned over JMX. */
    @Metadata(label = "producer,guard", defaultValue = "false")
    public void setKilled(boolean killed) {
        if (killed) {
            guard.kill();
        } else {
            guard.release();
        }
    }

    /** Turns the kill switch on: once this has returned, no order and no update leaves. */
    @ManagedOperation(description = "Turns the kill switch on: nothing but cancels leaves any more")
    public void kill() {
        setKilled(true);
    }

    /** Turns the kill switch off. */
    @ManagedOperation(description = "Turns the kill switch off: orders leave again")
    public void release() {
        setKilled(false);
    }

    /** Returns the limits that are set. */
    @ManagedAttribute(description = "The limits that are set")
    public String getGuardLimits() {
        return guard.limits().toString();
    }

    /** Returns how many orders and updates left in the last second. */
    @ManagedAttribute(description = "Orders and updates that left in the last second")
    public int getOrdersInLastSecond() {
        return guard.status().ordersInLastSecond();
    }

    /** Returns how often the guard has denied a command, by the names of its reasons. */
    @ManagedAttribute(description = "How often the guard has denied a command, by reason")
    public Map<String, Long> getGuardDenials() {
        Map<String, Long> denials = new TreeMap<>();
        guard.status().denials().forEach((reason, count) -> denials.put(reason.name(), count));
        return denials;
    }
}
