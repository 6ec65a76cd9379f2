package io.github.camelalor.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A JVM with the same class path as this one and a heap of fixed size, which answers in single lines. */
final class ChildJvm implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> HEAP = List.of("-Xms1g", "-Xmx1g");
    private static final int GRACE_SECONDS = 10;

    private final Process process;
    private final BufferedReader output;

    private ChildJvm(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Starts the main class; what it has to complain about goes to this JVM's standard error. */
    static ChildJvm start(Class<?> main, List<String> options, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(HEAP);
        command.addAll(options);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(main.getName());
        command.addAll(arguments);
        return new ChildJvm(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** Writes a result for {@link #result}; called in the child. */
    static void report(Object result) throws JsonProcessingException {
        System.out.println(JSON.writeValueAsString(result));
    }

    /** Returns the next line the child prints. */
    String line() throws IOException {
        String line = output.readLine();
        if (line == null) {
            throw new IOException("A JVM of the benchmark ended without an answer; see above for its reason");
        }
        return line;
    }

    /** Waits for the child's result and its good end. */
    <T> T result(Class<T> type, int timeoutSeconds) throws IOException, InterruptedException {
        Thread watch = new Thread(() -> destroyAfter(timeoutSeconds), "watch");
        watch.setDaemon(true);
        watch.start();
        T result = JSON.readValue(line(), type);
        if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException("A JVM of the benchmark did not end well; see above for its reason");
        }
        return result;
    }

    private void destroyAfter(int seconds) {
        try {
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
    }

    /** Closes the child's standard input, at which it ends. */
    @Override
    public void close() throws IOException {
        process.outputWriter().close();
        try {
            if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
