package io.github.camelalor.examples;

import io.github.camelalor.AlorComponent;
import io.github.camelalor.OrderIdFile;
import io.github.camelalor.simulator.AlorSimulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainListenerSupport;
import org.apache.kafka.common.KafkaException;

/**
 * Runs {@code kafka-orders.camel.yaml}: orders from Kafka to the broker, and what became of them back to Kafka.
 *
 * <p>Kafka is a broker in this process, or the cluster that {@code KAFKA_BROKERS} names; orders go to the simulator, or to the broker
 * if {@code ALOR_REFRESH_TOKEN}, {@code ALOR_PORTFOLIO} and {@code ALOR_ENVIRONMENT} name an account. System properties, each
 * behind {@code kafka-orders.}: {@code routes} (another file), {@code seconds} (how long; 0 until Ctrl-C), {@code trade} (whether
 * orders are taken from the topics; without it only the simulator gets them), {@code feed} (whether sample orders are sent; without
 * it only to the simulator), {@code directory} (where Kafka in this process keeps its topics, and the request ids are kept that are
 * sent to an account), {@code retries} (how often an order that could not be sent is tried again).
 */
public final class KafkaOrders {

    private static final String ORDER_IDS = "order-ids";
    private static final int SECONDS_TO_FINISH = 5;
    private static final int MORE_SECONDS_TO_FINISH = 60;

    private final Settings settings;
    private final TradingAccount account;
    private final String brokers;
    private final Path orderIds;

    /**
     * Prepares a run.
     *
     * @param orderIds the file of the request ids that the run has to remember
     */
    KafkaOrders(Settings settings, TradingAccount account, String brokers, Path orderIds) {
        this.settings = settings;
        this.account = account;
        this.brokers = brokers;
        this.orderIds = orderIds;
    }

    /**
     * Runs until the time is up or the process is told to stop; status 1 if the routes do not start, 2 if what came in and what
     * went out does not add up.
     */
    public static void main(String[] args) {
        CountDownLatch ended = new CountDownLatch(1);
        // On Ctrl-C the counts are still to be told, and Kafka's directory to be deleted.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                if (!ended.await(1, TimeUnit.MINUTES)) {
                    System.err.println("It does not come to an end");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        int status = run(System.getenv(), System.getProperties());
        ended.countDown();
        System.exit(status);
    }

    static int run(Map<String, String> environment, Properties properties) {
        Settings settings = new Settings("kafka-orders", properties);
        String cluster = environment.getOrDefault("KAFKA_BROKERS", "");
        try (TradingAccount account = TradingAccount.of(environment)) {
            System.out.println(account);
            if (!cluster.isBlank()) {
                return run(settings, account, cluster, Path.of("kafka-orders"));
            }
            try (LocalKafka kafka = kafka(settings.get("directory", ""))) {
                System.out.println("No KAFKA_BROKERS: using Kafka in this process at " + kafka.brokers());
                return run(settings, account, kafka.brokers(), kafka.directory());
            }
        } catch (IllegalArgumentException | IllegalStateException | UncheckedIOException e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    private static int run(Settings settings, TradingAccount account, String brokers, Path unset) {
        Path ids = account.simulator().isPresent()
                ? temporaryOrderIds()
                : orderIds(settings, account, unset, KafkaTopics.cluster(brokers));
        return new KafkaOrders(settings, account, brokers, ids).run();
    }

    /**
     * Returns the file of request ids. What is remembered is of the orders of one environment, and of records that have their
     * numbers in one cluster.
     *
     * @param unset the directory, if none is set: what is remembered of the orders of topics has to end with those
     */
    static Path orderIds(Settings settings, TradingAccount account, Path unset, String cluster) {
        return Path.of(settings.get("directory", unset.toString()))
                .resolve(ORDER_IDS + "-" + account.environment() + "-" + cluster);
    }

    /** The exchange in this process knows no order of an earlier one: what is remembered of them has to end with it. */
    private static Path temporaryOrderIds() {
        try {
            Path temporary = Files.createTempDirectory(ORDER_IDS);
            Path ids = temporary.resolve(ORDER_IDS);
            // The last one first.
            for (Path each : List.of(temporary, ids, temporary.resolve(ORDER_IDS + ".lock"))) {
                each.toFile().deleteOnExit();
            }
            return ids;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LocalKafka kafka(String directory) {
        return directory.isBlank()
                ? LocalKafka.start()
                : LocalKafka.start(Path.of(directory).resolve("kafka"), 0);
    }

    int run() {
        boolean trade = account.trades(settings.get("trade", ""));
        int seconds = settings.seconds();
        KafkaTopics.create(brokers);
        Main main = new Main();
        OrderIdFile file = new OrderIdFile(orderIds);
        main.bind("orderIdFile", file);
        main.addInitialProperty("camel.component.alor.idempotentRepository", "#orderIdFile");
        main.setOverrideProperties(options(trade));
        main.configure()
                .withName("kafka-orders")
                .withRoutesIncludePattern(settings.get("routes", "classpath:kafka-orders.camel.yaml"))
                .withShutdownTimeout(30);
        String group = settings.get("group", "alor-orders");
        try (OrderReports reports =
                new OrderReports(brokers, Map.of(KafkaTopics.ORDERS, group, KafkaTopics.ORDERS_CSV, group + "-csv"))) {
            try (Feeding feeding = new Feeding(trade, seconds);
                    Ending ending = new Ending(main, seconds, feeding, reports)) {
                if (trade) {
                    main.addMainListener(new Opening(file));
                }
                main.addMainListener(feeding);
                main.addMainListener(ending);
                main.run();
            }
            return main.getExitCode() == 0 ? reconcile(reports) : main.getExitCode();
        } catch (Exception e) {
            Settings.printFailure(e);
            return 1;
        }
    }

    private Properties options(boolean trade) {
        Properties options = account.options();
        options.setProperty("camel.component.kafka.brokers", brokers);
        options.setProperty("orders.allowed", String.valueOf(trade));
        options.setProperty("orders.group", settings.get("group", "alor-orders"));
        options.setProperty("orders.retries", settings.get("retries", "5"));
        return options;
    }

    private int reconcile(OrderReports reports) {
        Reconciliation all = Reconciliation.of(
                reports.records(),
                reports.reports(),
                account.simulator().map(AlorSimulator::ledger).map(Reconciliation::newOrders));
        all.faults().forEach(fault -> System.err.println("does not add up: " + fault));
        System.out.println(all);
        return all.faults().isEmpty() ? 0 : 2;
    }

    /** Opens the file of ids, unless another repository is set, so that a second process on it ends before it takes a record. */
    private static final class Opening extends MainListenerSupport {

        private final OrderIdFile file;

        Opening(OrderIdFile file) {
            this.file = file;
        }

        @Override
        public void afterConfigure(BaseMainSupport main) {
            AlorComponent alor = main.getCamelContext().getComponent("alor", AlorComponent.class);
            if (alor.getConfiguration().getIdempotentRepository() == file) {
                file.start();
            }
        }
    }

    /** Sends sample orders while the routes run, and stops early enough for them to be dealt with. */
    private final class Feeding extends MainListenerSupport implements AutoCloseable {

        private final boolean trade;
        private final int count;
        private volatile Optional<OrderFeed> feed = Optional.empty();

        Feeding(boolean trade, int seconds) {
            this.trade = trade;
            String wanted = settings.get("feed", "");
            boolean feeds = wanted.isBlank() ? account.simulator().isPresent() : Boolean.parseBoolean(wanted);
            if (!trade || !feeds) {
                this.count = 0;
            } else if (seconds == 0) {
                this.count = Integer.MAX_VALUE;
            } else {
                this.count = OrderFeed.in(Math.max(1, seconds - SECONDS_TO_FINISH));
            }
        }

        @Override
        public void beforeConfigure(BaseMainSupport main) {
            if (!trade) {
                main.getCamelContext()
                        .getCamelContextExtension()
                        .registerEndpointCallback(new OrdersOff(settings.key("trade")));
            }
        }

        @Override
        public void afterStart(BaseMainSupport main) {
            if (count > 0) {
                String portfolio = account.options().getProperty("camel.component.alor.portfolio");
                String run = Long.toString(Clock.systemUTC().millis(), Character.MAX_RADIX);
                feed = Optional.of(OrderFeed.start(brokers, new SampleOrders(portfolio, run), count));
            }
        }

        @Override
        public void beforeStop(BaseMainSupport main) {
            close();
        }

        @Override
        public void close() {
            feed.ifPresent(OrderFeed::close);
            feed = Optional.empty();
        }
    }

    /** Stops the routes when the time is up and all records are dealt with, or a further minute has not been enough for that. */
    private static final class Ending extends MainListenerSupport implements AutoCloseable {

        private final Main main;
        private final int seconds;
        private final Feeding feeding;
        private final OrderReports reports;
        private final ScheduledExecutorService clockwork =
                Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "ending"));
        private int patience = MORE_SECONDS_TO_FINISH;

        Ending(Main main, int seconds, Feeding feeding, OrderReports reports) {
            this.main = main;
            this.seconds = seconds;
            this.feeding = feeding;
            this.reports = reports;
        }

        @Override
        public void afterStart(BaseMainSupport started) {
            if (seconds > 0) {
                clockwork.scheduleWithFixedDelay(this::endIfDone, seconds, 1, TimeUnit.SECONDS);
            }
        }

        private void endIfDone() {
            feeding.close();
            patience--;
            boolean done = true;
            try {
                done = !feeding.trade || patience < 0 || !reports.records().containsValue(false);
            } catch (KafkaException | IllegalStateException e) {
                System.err.println("Kafka does not say what is done: " + e.getMessage());
            }
            if (done) {
                main.completed();
            }
        }

        @Override
        public void close() {
            clockwork.shutdown();
            try {
                if (!clockwork.awaitTermination(MORE_SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("Kafka does not say which offsets are committed");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
