package io.github.camelalor.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The bridge from Kafka in a JVM of its own, which can be killed and frozen. What it prints is kept in {@code target/bridges}. */
final class Bridge implements AutoCloseable {

    private static final Path LOGS = Path.of("target", "bridges");
    private static final AtomicInteger STARTED = new AtomicInteger();
    private static final int PATIENCE_SECONDS = 60;

    private final Process process;
    private final Path log;

    private Bridge(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts one.
     *
     * @param environment names the cluster and the account
     * @param options of Camel, as in {@code application.properties}
     * @param systemProperties of the JVM
     */
    static Bridge start(
            String name, Map<String, String> environment, Properties options, Map<String, String> systemProperties) {
        try {
            Path folder = Files.createDirectories(LOGS.resolve(name + "-" + STARTED.incrementAndGet()))
                    .toAbsolutePath();
            try (var writer = Files.newBufferedWriter(folder.resolve("application.properties"))) {
                options.store(writer, null);
            }
            Path log = folder.resolve("log.txt");
            ProcessBuilder builder = new ProcessBuilder(command(folder, systemProperties))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            return new Bridge(builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(Path folder, Map<String, String> systemProperties) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                // It is to start soon, not to run for long.
                "-XX:TieredStopAtLevel=1",
                "-cp",
                folder + File.pathSeparator + System.getProperty("java.class.path")));
        systemProperties.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.add(BridgeMain.class.getName());
        return command;
    }

    /** Waits until it has printed something. */
    void awaitSaid(String text) {
        await("'" + text + "' in " + log)
                .atMost(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .pollInterval(20, TimeUnit.MILLISECONDS)
                .until(() -> {
                    assertThat(process.isAlive()).as("the bridge of %s", log).isTrue();
                    return said(text);
                });
    }

    boolean said(String text) throws IOException {
        return Files.readString(log, StandardCharsets.UTF_8).contains(text);
    }

    /** Kills it without any chance to finish something: SIGKILL. */
    void kill() {
        process.destroyForcibly();
        await().until(() -> !process.isAlive());
    }

    /** Lets it stand still, with all its connections open: SIGSTOP. */
    void freeze() {
        signal("STOP");
    }

    /** Lets it go on where it stood: SIGCONT. */
    void thaw() {
        signal("CONT");
    }

    private void signal(String signal) {
        try {
            Process kill = new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start();
            assertThat(kill.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(kill.exitValue()).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
