package io.github.camelalor.examples;

import io.github.camelalor.AlorComponent;
import io.github.camelalor.AlorConstants;
import java.util.Map;
import org.apache.camel.Exchange;

/**
 * Makes the request id of an order out of the sender's own {@code id}, which is unique within a portfolio: {@code portfolio/id}.
 *
 * <p>The portfolio is the one that the order goes to: the one in the body, in any spelling that the component takes, else that of
 * the component. An order without an id is left to the component, which derives one from the record.
 */
public final class SenderId {

    private static final String ID = "id";
    private static final String PORTFOLIO = "portfolio";
    private static final String USER = "user";

    /** Has no state. */
    public SenderId() {}

    /**
     * Takes the id out of the body, and sets the header {@link AlorConstants#REQUEST_ID} if there was one.
     *
     * @throws IllegalArgumentException if it is blank, or neither text nor a number: every record like that would be the same order
     */
    public void of(Exchange exchange) {
        Map<?, ?> order = exchange.getMessage().getBody(Map.class);
        Object id = order.remove(ID);
        if (id == null) {
            return;
        }
        String text = id instanceof CharSequence || id instanceof Number
                ? id.toString().strip()
                : "";
        if (text.isEmpty()) {
            throw new IllegalArgumentException("the id of the order must be a text that is not blank, or a number;"
                    + " leave it out if there is none");
        }
        String portfolio = portfolio(order);
        if (portfolio == null) {
            portfolio = exchange.getContext()
                    .getComponent("alor", AlorComponent.class)
                    .getConfiguration()
                    .getPortfolio();
        }
        exchange.getMessage().setHeader(AlorConstants.REQUEST_ID, portfolio + "/" + text);
    }

    /** Returns what the body says; null if nothing. Where it says two things the component refuses the order. */
    private static String portfolio(Map<?, ?> order) {
        for (Map.Entry<?, ?> field : order.entrySet()) {
            String name = String.valueOf(field.getKey());
            Object value = field.getValue();
            if (name.equalsIgnoreCase(USER) && value instanceof Map<?, ?> user) {
                value = portfolio(user);
            } else if (!name.equalsIgnoreCase(PORTFOLIO) && !name.equalsIgnoreCase(USER + "." + PORTFOLIO)) {
                continue;
            }
            if (value != null) {
                return value.toString();
            }
        }
        return null;
    }
}
