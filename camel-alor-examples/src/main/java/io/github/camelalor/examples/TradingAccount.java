package io.github.camelalor.examples;

import io.github.camelalor.AlorEnvironment;
import io.github.camelalor.simulator.AlorSimulator;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Where an example trades: at the broker if the environment names an account, else on a simulator of its own.
 *
 * <p>The environment is {@code ALOR_REFRESH_TOKEN}, {@code ALOR_PORTFOLIO} and {@code ALOR_ENVIRONMENT} (test or production).
 */
final class TradingAccount implements AutoCloseable {

    /** The portfolio on the simulator. */
    static final String DEMO_PORTFOLIO = "D39004";

    private static final String DEMO_TOKEN = "demo";
    private static final String PREFIX = "camel.component.alor.";

    private final String where;
    private final Properties options;
    private final AlorSimulator simulator;

    private TradingAccount(String where, Properties options, AlorSimulator simulator) {
        this.where = where;
        this.options = options;
        this.simulator = simulator;
    }

    /**
     * Finds out which account it is, and starts the simulator if it is none.
     *
     * @throws IllegalArgumentException if the environment names half an account; the message says what is missing
     */
    static TradingAccount of(Map<String, String> environment) {
        String refreshToken = environment.getOrDefault("ALOR_REFRESH_TOKEN", "");
        if (refreshToken.isBlank()) {
            return onSimulator();
        }
        String portfolio = environment.getOrDefault("ALOR_PORTFOLIO", "");
        if (portfolio.isBlank()) {
            throw new IllegalArgumentException(
                    "ALOR_REFRESH_TOKEN is set, but ALOR_PORTFOLIO is not: set it, for instance to " + DEMO_PORTFOLIO);
        }
        String wanted = environment.getOrDefault("ALOR_ENVIRONMENT", AlorEnvironment.test.name());
        if (Arrays.stream(AlorEnvironment.values())
                .noneMatch(each -> each.name().equals(wanted))) {
            throw new IllegalArgumentException(
                    "ALOR_ENVIRONMENT is '" + wanted + "'; allowed are " + Arrays.toString(AlorEnvironment.values()));
        }
        Properties options = new Properties();
        options.setProperty(PREFIX + "environment", wanted);
        options.setProperty(PREFIX + "refreshToken", refreshToken);
        options.setProperty(PREFIX + "portfolio", portfolio);
        return new TradingAccount("Connecting to the broker's " + wanted + " environment", options, null);
    }

    /** Starts a simulator. */
    static TradingAccount onSimulator() {
        AlorSimulator simulator = AlorSimulator.builder()
                .port(0)
                .refreshToken(DEMO_TOKEN)
                .portfolio(DEMO_PORTFOLIO)
                .seed(7)
                .start();
        Properties options = new Properties();
        options.setProperty(PREFIX + "oauthUrl", simulator.oauthUrl());
        options.setProperty(PREFIX + "apiUrl", simulator.apiUrl());
        options.setProperty(PREFIX + "wsUrl", simulator.wsUrl());
        options.setProperty(PREFIX + "cwsUrl", simulator.cwsUrl());
        options.setProperty(PREFIX + "refreshToken", DEMO_TOKEN);
        options.setProperty(PREFIX + "portfolio", DEMO_PORTFOLIO);
        return new TradingAccount(
                "No ALOR_REFRESH_TOKEN: using the simulator at " + simulator.apiUrl(), options, simulator);
    }

    /** Returns the component's options. */
    Properties options() {
        Properties copy = new Properties();
        copy.putAll(options);
        return copy;
    }

    /** Returns the name of the broker's environment. */
    String environment() {
        return options.getProperty(PREFIX + "environment");
    }

    /** Returns the simulator; empty at the broker. */
    Optional<AlorSimulator> simulator() {
        return Optional.ofNullable(simulator);
    }

    /**
     * Tells whether orders are sent.
     *
     * @param wanted what was asked for; blank for the default, which is that only the simulator gets them
     */
    boolean trades(String wanted) {
        return wanted.isBlank() ? simulator != null : Boolean.parseBoolean(wanted);
    }

    /** Stops the simulator. */
    @Override
    public void close() {
        if (simulator != null) {
            simulator.close();
        }
    }

    /** Says where it trades. */
    @Override
    public String toString() {
        return where;
    }
}
