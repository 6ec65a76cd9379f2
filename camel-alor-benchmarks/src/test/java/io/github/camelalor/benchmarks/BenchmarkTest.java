package io.github.camelalor.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchmarkTest {

    @TempDir
    private Path output;

    @Test
    void aWrongSettingEndsItWithStatusOneAndOneLine() throws IOException, InterruptedException {
        Process program = start("-Dbenchmark.rounds=x");

        assertThat(printed(program))
                .isEqualToIgnoringNewLines("benchmark.rounds must be a whole number, at least 1, not 'x'");
        assertThat(program.waitFor()).isOne();
    }

    @Test
    void ordersAreMeasuredByThemselves() throws IOException, InterruptedException {
        Process program = start(
                "-Dbenchmark.parts=orders",
                "-Dbenchmark.orderContenders=alor_id_file",
                "-Dbenchmark.rounds=1",
                "-Dbenchmark.warmUpSeconds=0",
                "-Dbenchmark.seconds=1",
                "-Dbenchmark.jvmOptions=-XX:TieredStopAtLevel=1",
                "-Dbenchmark.output=" + output);

        String printed = printed(program);

        assertThat(program.waitFor()).as(printed).isZero();
        assertThat(printed).contains("| alor: with OrderIdFile |").doesNotContain("Parsing", "feed");
        JsonNode figures = new ObjectMapper().readTree(Files.readString(output.resolve("benchmark.json")));
        assertThat(figures.at("/orders/0/rounds/0/confirmed").asLong()).isPositive();
        assertThat(figures.at("/orders/0/bytesPerOrder").asLong()).isPositive();
        try (Stream<Path> files = Files.list(output)) {
            assertThat(files.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrder("benchmark.json", "benchmark.md");
        }
    }

    private static Process start(String... settings) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(settings));
        command.add(Benchmark.class.getName());
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static String printed(Process program) throws IOException {
        return new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
