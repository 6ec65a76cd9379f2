package io.github.camelalor;

import java.util.Set;
import org.apache.camel.CamelContext;

/**
 * What a session is called wherever people read of it; tells no secret.
 *
 * @param component name of the component that the session belongs to
 * @param account portfolio and host of the API, such as {@code D39004@api.alor.ru}; unique within the component
 */
record SessionName(String component, String account) {

    /** Names a new session of a component, unlike those that are taken. */
    static SessionName of(
            AlorComponent component, AlorConfiguration configuration, Addresses addresses, Set<SessionName> taken) {
        String name = nameOf(component);
        String account = account(configuration, addresses);
        SessionName free = new SessionName(name, account);
        for (int number = 2; taken.contains(free); number++) {
            free = new SessionName(name, account + "#" + number);
        }
        return free;
    }

    /** The name is the context's to give, and the component itself does not learn it. */
    private static String nameOf(AlorComponent component) {
        CamelContext context = component.getCamelContext();
        return context.getComponentNames().stream()
                .filter(each -> context.hasComponent(each) == component)
                .findFirst()
                .orElse("alor");
    }

    /** Of the address no more than host and port: somebody may have written a password in front of them. */
    private static String account(AlorConfiguration configuration, Addresses addresses) {
        int port = addresses.api().getPort();
        String host = addresses.api().getHost() + (port < 0 ? "" : ":" + port);
        String portfolio = configuration.getPortfolio();
        return portfolio == null || portfolio.isBlank() ? host : portfolio + "@" + host;
    }

    @Override
    public String toString() {
        return component + " " + account;
    }
}
