package io.github.camelalor.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BenchmarkTest {

    @Test
    void aWrongSettingEndsItWithStatusOneAndOneLine() throws IOException, InterruptedException {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dbenchmark.rounds=x",
                        Benchmark.class.getName())
                .redirectErrorStream(true)
                .start();

        assertThat(new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines("benchmark.rounds must be a whole number, at least 1, not 'x'");
        assertThat(program.waitFor()).isOne();
    }
}
