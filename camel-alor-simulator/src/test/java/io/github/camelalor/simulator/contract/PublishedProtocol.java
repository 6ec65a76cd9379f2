package io.github.camelalor.simulator.contract;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds what the broker has published about its protocol; tests that need it are skipped where it is not at hand. */
final class PublishedProtocol {
    private static final Path FOLDER = Path.of("shared", "alor");

    private PublishedProtocol() {}

    /** A file or folder of it, looked for beside the project and further up. */
    static Path find(String name) {
        Path found = null;
        for (Path folder = Path.of("").toAbsolutePath(); folder != null && found == null; folder = folder.getParent()) {
            Path candidate = folder.resolve(FOLDER).resolve(name);
            found = Files.exists(candidate) ? candidate : null;
        }
        assumeTrue(found != null, () -> FOLDER.resolve(name) + " is not beside the project: contract not checked");
        return found;
    }
}
