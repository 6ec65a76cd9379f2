package io.github.camelalor.examples;

import io.github.camelalor.AlorEnvironment;
import io.github.camelalor.simulator.AlorSimulator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.camel.CamelContext;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainListenerSupport;

/**
 * Runs {@code quickstart.camel.yaml} against the simulator, or against the broker if the environment names an account.
 *
 * <p>System properties: {@code quickstart.routes} (another file), {@code quickstart.seconds} (how long; 0 until Ctrl-C),
 * {@code quickstart.trade} (whether orders are sent; without it only the simulator gets them). Environment:
 * {@code ALOR_REFRESH_TOKEN}, {@code ALOR_PORTFOLIO}, {@code ALOR_ENVIRONMENT} (test or production).
 */
public final class Quickstart {

    private static final String DEMO_TOKEN = "demo";
    private static final String DEMO_PORTFOLIO = "D39004";
    private static final String PREFIX = "camel.component.alor.";

    private Quickstart() {}

    /** Runs until the time is up or the process is told to stop; status 1 if the routes do not start. */
    public static void main(String[] args) {
        System.exit(run(System.getenv(), System.getProperties()));
    }

    static int run(Map<String, String> environment, Properties settings) {
        String refreshToken = environment.getOrDefault("ALOR_REFRESH_TOKEN", "");
        if (refreshToken.isBlank()) {
            try (AlorSimulator simulator = AlorSimulator.builder()
                    .port(0)
                    .refreshToken(DEMO_TOKEN)
                    .portfolio(DEMO_PORTFOLIO)
                    .seed(7)
                    .start()) {
                System.out.println("No ALOR_REFRESH_TOKEN: using the simulator at " + simulator.apiUrl());
                return run(settings, onSimulator(simulator), true);
            }
        }
        String portfolio = environment.getOrDefault("ALOR_PORTFOLIO", "");
        if (portfolio.isBlank()) {
            System.err.println("ALOR_REFRESH_TOKEN is set, but ALOR_PORTFOLIO is not: set it, for instance to D39004");
            return 1;
        }
        String wanted = environment.getOrDefault("ALOR_ENVIRONMENT", AlorEnvironment.test.name());
        if (Arrays.stream(AlorEnvironment.values())
                .noneMatch(each -> each.name().equals(wanted))) {
            System.err.println(
                    "ALOR_ENVIRONMENT is '" + wanted + "'; allowed are " + Arrays.toString(AlorEnvironment.values()));
            return 1;
        }
        System.out.println("Connecting to the broker's " + wanted + " environment");
        return run(settings, atBroker(refreshToken, portfolio, wanted), false);
    }

    private static Properties onSimulator(AlorSimulator simulator) {
        Properties alor = new Properties();
        alor.setProperty(PREFIX + "oauthUrl", simulator.oauthUrl());
        alor.setProperty(PREFIX + "apiUrl", simulator.apiUrl());
        alor.setProperty(PREFIX + "wsUrl", simulator.wsUrl());
        alor.setProperty(PREFIX + "cwsUrl", simulator.cwsUrl());
        alor.setProperty(PREFIX + "refreshToken", DEMO_TOKEN);
        alor.setProperty(PREFIX + "portfolio", DEMO_PORTFOLIO);
        return alor;
    }

    private static Properties atBroker(String refreshToken, String portfolio, String environment) {
        Properties alor = new Properties();
        alor.setProperty(PREFIX + "environment", environment);
        alor.setProperty(PREFIX + "refreshToken", refreshToken);
        alor.setProperty(PREFIX + "portfolio", portfolio);
        return alor;
    }

    private static int run(Properties settings, Properties alor, boolean tradeByDefault) {
        String seconds = settings.getProperty("quickstart.seconds", "0");
        if (!seconds.matches("\\d{1,9}")) {
            System.err.println("quickstart.seconds is '" + seconds + "'; allowed is a whole number, 0 for no end");
            return 1;
        }
        String wanted = settings.getProperty("quickstart.trade", "");
        boolean trade = wanted.isBlank() ? tradeByDefault : Boolean.parseBoolean(wanted);
        alor.setProperty("orders.allowed", String.valueOf(trade));
        Main main = new Main();
        main.setOverrideProperties(alor);
        main.configure()
                .withName("quickstart")
                .withRoutesIncludePattern(settings.getProperty("quickstart.routes", "classpath:quickstart.camel.yaml"))
                .withDurationMaxSeconds(Integer.parseInt(seconds))
                .withShutdownTimeout(10);
        main.addMainListener(new Counting(trade));
        try {
            main.run();
            return main.getExitCode();
        } catch (Exception e) {
            System.err.println("The routes do not start:");
            reasons(e).forEach(reason -> System.err.println("  " + reason));
            return 1;
        }
    }

    /** Counts what happens, and says so at the end, on Ctrl-C as well. */
    private static final class Counting extends MainListenerSupport {

        private final Tally tally = new Tally();
        private final boolean trade;
        private volatile boolean started;

        Counting(boolean trade) {
            this.trade = trade;
        }

        @Override
        public void beforeConfigure(BaseMainSupport main) {
            CamelContext context = main.getCamelContext();
            context.getManagementStrategy().addEventNotifier(tally);
            if (!trade) {
                context.getCamelContextExtension().registerEndpointCallback(new OrdersOff());
            }
        }

        @Override
        public void afterStart(BaseMainSupport main) {
            started = true;
        }

        @Override
        public void afterStop(BaseMainSupport main) {
            if (started) {
                System.out.println(tally);
            }
        }
    }

    /** Collects the messages down to the root, each once: Camel repeats that of the cause in its own. */
    private static List<String> reasons(Throwable failure) {
        List<String> reasons = new ArrayList<>();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage()).strip();
            if (reasons.stream().noneMatch(outer -> outer.contains(message))) {
                reasons.add(message);
            }
        }
        return reasons;
    }
}
