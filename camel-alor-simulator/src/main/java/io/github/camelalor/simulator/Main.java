package io.github.camelalor.simulator;

import io.github.camelalor.simulator.server.Knobs;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs the exchange as a program until it is interrupted. */
@Command(
        name = "camel-alor-simulator",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "An exchange on this machine that speaks the protocol of the ALOR Broker OpenAPI.",
        footer = {"", "Prints its addresses, one name=url per line, and serves until it is interrupted."})
public final class Main implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--host", defaultValue = "localhost", description = "Host to listen on (default: ${DEFAULT-VALUE})")
    private String host;

    @Option(
            names = "--port",
            defaultValue = "18080",
            description = "Port, 0 for a free one (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(names = "--tls-port", description = "Port with TLS, 0 for a free one (default: no TLS)")
    private Integer tlsPort;

    @Option(
            names = "--refresh-token",
            defaultValue = "demo",
            description = "Refresh token of the client (default: ${DEFAULT-VALUE})")
    private String refreshToken;

    @Option(
            names = "--portfolio",
            defaultValue = "D39004",
            split = ",",
            description = "Portfolio of the client; may be repeated (default: ${DEFAULT-VALUE})")
    private List<String> portfolios;

    @Option(names = "--seed", defaultValue = "1", description = "Seed of the market (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--tick",
            defaultValue = "100",
            description = "Milliseconds between two moves of the market (default: ${DEFAULT-VALUE})")
    private long tickMillis;

    @Option(
            names = "--token-lifetime",
            defaultValue = "1800",
            description = "Seconds that an access token lives (default: ${DEFAULT-VALUE})")
    private long tokenSeconds;

    @Option(
            names = "--past-trades",
            defaultValue = "2500",
            description = "Own trades of past sessions of each portfolio (default: ${DEFAULT-VALUE})")
    private int pastTrades;

    @Option(
            names = "--behaviour",
            paramLabel = "<name=value>",
            description =
                    "How the broker behaves where its documentation leaves it open; may be repeated, see docs/simulator.md")
    private List<String> behaviours = List.of();

    private Main() {}

    /** Runs the program; ends with status 0 when interrupted, 1 when it cannot listen, 2 when an option is wrong. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main()).setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println(failure.getMessage());
            return command.getCommandSpec().exitCodeOnExecutionException();
        });
    }

    @Override
    public Integer call() throws InterruptedException {
        checkPort("--port", port);
        if (tlsPort != null) {
            checkPort("--tls-port", tlsPort);
        }
        atLeast("--tick", 1, tickMillis);
        atLeast("--token-lifetime", 1, tokenSeconds);
        AlorSimulator simulator = start();
        CountDownLatch forEver = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(simulator), "alor-simulator-stop"));
        announce(simulator, spec.commandLine().getOut());
        forEver.await();
        return 0;
    }

    private AlorSimulator start() {
        AlorSimulator.Builder builder = AlorSimulator.builder()
                .host(host)
                .port(port)
                .refreshToken(refreshToken)
                .seed(seed)
                .market(market -> checked(() -> market.pastTrades(pastTrades)))
                .behaviour(behaviour -> behaviours.forEach(choice -> checked(() -> Knobs.choose(behaviour, choice))))
                .tickInterval(Duration.ofMillis(tickMillis))
                .accessTokenLifetime(Duration.ofSeconds(tokenSeconds));
        portfolios.forEach(builder::portfolio);
        if (tlsPort != null) {
            builder.tlsPort(tlsPort);
        }
        return builder.start();
    }

    private static void announce(AlorSimulator simulator, PrintWriter out) {
        out.println("oauth=" + simulator.oauthUrl());
        out.println("api=" + simulator.apiUrl());
        out.println("ws=" + simulator.wsUrl());
        out.println("cws=" + simulator.cwsUrl());
        simulator.tlsIfBuilt().ifPresent(tls -> {
            out.println("tls-oauth=" + tls.oauthUrl());
            out.println("tls-api=" + tls.apiUrl());
            out.println("tls-ws=" + tls.wsUrl());
            out.println("tls-cws=" + tls.cwsUrl());
            out.println("tls-trust-store=" + tls.trustStore().toUri());
        });
        out.flush();
    }

    /** Being interrupted is how this program ends well; the JVM alone would end with the number of the signal. */
    private static void stop(AlorSimulator simulator) {
        int status = 0;
        try {
            simulator.close();
        } catch (CompletionException failure) {
            System.err.println(failure.getMessage());
            status = 1;
        }
        Runtime.getRuntime().halt(status);
    }

    private void checked(Runnable choice) {
        try {
            choice.run();
        } catch (IllegalArgumentException refused) {
            throw new ParameterException(spec.commandLine(), refused.getMessage(), refused);
        }
    }

    private void checkPort(String option, int value) {
        if (value < 0 || value > 65_535) {
            throw new ParameterException(spec.commandLine(), option + " must be between 0 and 65535, not " + value);
        }
    }

    private void atLeast(String option, long least, long value) {
        if (value < least) {
            throw new ParameterException(spec.commandLine(), option + " must be at least " + least + ", not " + value);
        }
    }

    /** Reads the version from the manifest of the jar. */
    static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"camel-alor-simulator " + (version == null ? "(unpackaged)" : version)};
        }
    }
}
