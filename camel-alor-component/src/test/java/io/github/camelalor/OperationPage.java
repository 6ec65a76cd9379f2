package io.github.camelalor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One page of {@code docs/operations}. */
record OperationPage(Path file) {

    private static final Path FOLDER = Path.of("..", "docs", "operations");

    /** Returns all pages, by name. */
    static List<OperationPage> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(OperationPage::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The operation that it is about. */
    AlorOperation operation() {
        return AlorOperation.of(file.getFileName().toString().replace(".md", ""));
    }

    String text() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The code in one language; there has to be exactly one block of it. */
    String code(String language) {
        Matcher block = Pattern.compile("(?s)```" + language + "\n(.*?)```").matcher(text());
        List<String> found =
                block.results().map(result -> result.group(1).strip()).toList();
        if (found.size() != 1) {
            throw new IllegalStateException(this + " has " + found.size() + " blocks of " + language);
        }
        return found.get(0);
    }

    @Override
    public String toString() {
        return file.getFileName().toString();
    }
}
