package io.github.camelalor.examples;

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

    private Quickstart() {}

    /** Runs until the time is up or the process is told to stop; status 1 if the routes do not start. */
    public static void main(String[] args) {
        System.exit(run(System.getenv(), System.getProperties()));
    }

    static int run(Map<String, String> environment, Properties properties) {
        Settings settings = new Settings("quickstart", properties);
        try (TradingAccount account = TradingAccount.of(environment)) {
            System.out.println(account);
            return run(settings, account);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    private static int run(Settings settings, TradingAccount account) {
        boolean trade = account.trades(settings.get("trade", ""));
        Properties options = account.options();
        options.setProperty("orders.allowed", String.valueOf(trade));
        Main main = new Main();
        main.setOverrideProperties(options);
        main.configure()
                .withName("quickstart")
                .withRoutesIncludePattern(settings.get("routes", "classpath:quickstart.camel.yaml"))
                .withDurationMaxSeconds(settings.seconds())
                .withShutdownTimeout(10);
        main.addMainListener(new Counting(trade ? null : new OrdersOff(settings.key("trade"))));
        try {
            main.run();
            return main.getExitCode();
        } catch (Exception e) {
            Settings.printFailure(e);
            return 1;
        }
    }

    /** Counts what happens, and says so at the end, on Ctrl-C as well. */
    private static final class Counting extends MainListenerSupport {

        private final Tally tally = new Tally();
        private final OrdersOff ordersOff;
        private volatile boolean started;

        Counting(OrdersOff ordersOff) {
            this.ordersOff = ordersOff;
        }

        @Override
        public void beforeConfigure(BaseMainSupport main) {
            CamelContext context = main.getCamelContext();
            context.getManagementStrategy().addEventNotifier(tally);
            if (ordersOff != null) {
                context.getCamelContextExtension().registerEndpointCallback(ordersOff);
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
}
