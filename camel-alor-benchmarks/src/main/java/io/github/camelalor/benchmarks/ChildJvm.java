package io.github.camelalor.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A JVM with the same class path as this one and a heap of fixed size, which answers in marked lines. */
final class ChildJvm implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> HEAP = List.of("-Xms1g", "-Xmx1g");
    private static final String MARK = "benchmark: ";
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

    /** Writes an answer for {@link #answer}; called in the child. */
    static void answer(Object answer) {
        try {
            System.out.println(MARK + JSON.writeValueAsString(answer));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not to be written as JSON: " + answer, e);
        }
    }

    /** Returns the child's next answer; whatever else it prints, as profilers do, is passed on. */
    <T> T answer(Class<T> type) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(MARK)) {
                return JSON.readValue(line.substring(MARK.length()), type);
            }
            System.err.println(line);
        }
        throw new IOException("A JVM of the benchmark ended without an answer; see above for its reason");
    }

    /** Writes a line to the child's standard input and returns the answer to it. */
    <T> T ask(Class<T> type) throws IOException {
        BufferedWriter input = process.outputWriter(StandardCharsets.UTF_8);
        input.newLine();
        input.flush();
        return answer(type);
    }

    /** Waits for the child's last answer and its good end. */
    <T> T lastAnswer(Class<T> type, int timeoutSeconds) throws IOException, InterruptedException {
        Thread watch = new Thread(() -> destroyAfter(timeoutSeconds), "watch");
        watch.setDaemon(true);
        watch.start();
        T result = answer(type);
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
        process.outputWriter(StandardCharsets.UTF_8).close();
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
