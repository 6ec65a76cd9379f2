package io.github.camelalor.codec;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The broker's published samples, which lie beside the project and are no part of it. */
final class Shared {

    private static final Path ALOR = Path.of("..", "..", "shared", "alor");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Shared() {}

    /** Returns a file or folder; the test is skipped when it is not there. */
    static Path path(String name) {
        Path path = ALOR.resolve(name);
        assumeTrue(Files.exists(path), () -> path.toAbsolutePath().normalize() + " is not there");
        return path;
    }

    /** Returns all sample files of a folder whose name begins like this. */
    static List<Path> samples(String folder, String prefix) throws IOException {
        try (Stream<Path> files = Files.walk(path("frames/" + folder))) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .filter(file -> file.getFileName().toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    static JsonNode tree(Path file) {
        try {
            return MAPPER.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns what was recorded from live sessions. */
    static List<JsonNode> recorded() throws IOException {
        List<JsonNode> records = new ArrayList<>();
        for (String line : Files.readAllLines(path("recorded/real_frames.jsonl"))) {
            records.add(MAPPER.readTree(line));
        }
        return records;
    }
}
