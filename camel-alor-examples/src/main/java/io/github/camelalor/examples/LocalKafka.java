package io.github.camelalor.examples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/**
 * A real Kafka broker of one node in this process, on loopback.
 *
 * <p>Topics are not created by themselves. May be used from any thread; starting takes some seconds, and so does closing.
 */
public final class LocalKafka implements AutoCloseable {

    private static final String HOST = "localhost";
    private static final String FORMATTED = "meta.properties";

    private final KafkaRaftServer server;
    private final String brokers;
    private final Path directory;
    private final boolean temporary;

    private LocalKafka(Path directory, boolean temporary, int port) {
        this.directory = directory;
        this.temporary = temporary;
        int[] free = freePorts();
        int listener = port == 0 ? free[0] : port;
        this.brokers = HOST + ":" + listener;
        Properties settings = settings(directory, listener, free[1]);
        format(directory, settings);
        this.server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
    }

    /**
     * Starts a broker on a free port with a temporary directory, which is deleted when it is closed.
     *
     * @throws IllegalStateException if it cannot be started
     */
    public static LocalKafka start() {
        Path temporary;
        try {
            temporary = Files.createTempDirectory("kafka");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return started(temporary, true, 0);
    }

    /**
     * Starts a broker that keeps what it holds in a directory, also when the process is killed, and goes on with what it finds
     * there.
     *
     * @param directory where topics and offsets are kept; made if there is none
     * @param port where it listens; 0 takes a free one
     * @throws IllegalStateException if it cannot be started
     */
    public static LocalKafka start(Path directory, int port) {
        return started(directory, false, port);
    }

    private static LocalKafka started(Path directory, boolean temporary, int port) {
        try {
            LocalKafka kafka = new LocalKafka(directory, temporary, port);
            kafka.startUp();
            return kafka;
        } catch (RuntimeException e) {
            if (temporary) {
                delete(directory);
            }
            throw e;
        }
    }

    private void startUp() {
        try {
            server.startup();
        } catch (RuntimeException e) {
            server.shutdown();
            server.awaitShutdown();
            throw new IllegalStateException("Kafka does not start at " + brokers + ": " + e.getMessage(), e);
        }
    }

    /** Returns the address for clients, as in {@code localhost:9092}. */
    public String brokers() {
        return brokers;
    }

    /** Returns where it keeps what it holds. */
    public Path directory() {
        return directory;
    }

    /** Stops the broker and waits until it has stopped; deletes the directory if it is a temporary one. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
        if (temporary) {
            delete(directory);
        }
    }

    private static Properties settings(Path directory, int port, int controllerPort) {
        Properties settings = new Properties();
        settings.putAll(Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", "1"),
                Map.entry("controller.quorum.voters", "1@" + HOST + ":" + controllerPort),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                Map.entry(
                        "listeners",
                        "PLAINTEXT://" + HOST + ":" + port + ",CONTROLLER://" + HOST + ":" + controllerPort),
                Map.entry("log.dirs", directory.toAbsolutePath().toString()),
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("controlled.shutdown.enable", "false"),
                // One node has one copy of everything.
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "1"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.num.partitions", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                // What a large cluster needs is much for a demonstration.
                Map.entry("num.network.threads", "1"),
                Map.entry("num.io.threads", "2"),
                Map.entry("log.index.size.max.bytes", "1048576"),
                Map.entry("log.cleaner.dedupe.buffer.size", "2097152")));
        return settings;
    }

    private static void format(Path directory, Properties settings) {
        if (Files.exists(directory.resolve(FORMATTED))) {
            return;
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try {
            Files.createDirectories(directory);
            Path file = Files.createTempFile("kafka", ".properties");
            try (PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8)) {
                try (var writer = Files.newBufferedWriter(file)) {
                    settings.store(writer, null);
                }
                String[] command = {
                    "format", "-c", file.toString(), "-t", Uuid.randomUuid().toString()
                };
                if (StorageTool.execute(command, out) != 0) {
                    throw new IllegalStateException("Kafka cannot use the directory " + directory + ": "
                            + said.toString(StandardCharsets.UTF_8).strip());
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Kafka cannot use the directory " + directory, e);
        }
    }

    private static int[] freePorts() {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try (ServerSocket first = new ServerSocket(0, 1, loopback);
                ServerSocket second = new ServerSocket(0, 1, loopback)) {
            return new int[] {first.getLocalPort(), second.getLocalPort()};
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> found = Files.walk(directory)) {
            List<Path> deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The directory " + directory + " is left over", e);
        }
    }
}
