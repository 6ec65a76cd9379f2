package io.github.camelalor.simulator.auth;

import java.util.List;
import java.util.Objects;

/**
 * A client of the broker: who a token speaks for.
 *
 * @param login the login, claim {@code sub}
 * @param portfolios the ids of the portfolios the client may trade, claim {@code portfolios}
 */
public record Account(String login, List<String> portfolios) {

    /** Checks the login and copies the portfolios. */
    public Account {
        Objects.requireNonNull(login, "login");
        portfolios = List.copyOf(portfolios);
    }
}
