package io.github.camelalor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docs/fault-matrix.md} names tests that there are, for every fault of the list. */
class FaultMatrixTest {

    private static final Path ROOT = Path.of("..");
    private static final Path PAGE = ROOT.resolve(Path.of("docs", "fault-matrix.md"));
    private static final Path FAULTS = ROOT.resolve(Path.of("..", "shared", "fault-matrix.md"));

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d+) \\|.*$");
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w*(?:Test|IT))\\.(\\w+)`");

    @ParameterizedTest
    @MethodSource("rows")
    void everyRowNamesTestsThatThereAre(String row) throws IOException {
        List<MatchResult> tests = TEST.matcher(row).results().toList();

        assertThat(tests).as(row).isNotEmpty();
        for (MatchResult test : tests) {
            assertThat(source(test.group(1))).as(test.group()).containsPattern("\n    void " + test.group(2) + "\\(");
        }
    }

    static List<String> rows() throws IOException {
        return ROW.matcher(Files.readString(PAGE))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @Test
    void noFaultOfTheListIsMissing() throws IOException {
        Assumptions.assumeTrue(Files.exists(FAULTS), "the list of faults is not part of this repository");

        assertThat(numbers(Files.readString(PAGE))).containsAll(numbers(Files.readString(FAULTS)));
    }

    private static List<Integer> numbers(String page) {
        return ROW.matcher(page)
                .results()
                .map(row -> Integer.valueOf(row.group(1)))
                .toList();
    }

    private static String source(String test) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(ROOT)) {
            files.filter(file -> file.endsWith(test + ".java")).forEach(found::add);
        }
        assertThat(found).as(test).hasSize(1);
        return Files.readString(found.get(0));
    }
}
