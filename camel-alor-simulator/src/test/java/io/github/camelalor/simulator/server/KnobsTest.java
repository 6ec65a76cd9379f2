package io.github.camelalor.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.camelalor.simulator.wire.Wording;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class KnobsTest {

    private final BrokerBehaviour behaviour = new BrokerBehaviour();

    static List<Knob> all() {
        return Knobs.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyKnobTakesEachOfItsValuesAndGivesItBack(Knob knob) {
        List<String> values = knob.allowed().startsWith("a number from ")
                ? List.of(knob.allowed().substring("a number from ".length()), "7")
                : List.of(knob.allowed().split(", "));
        for (String value : values) {
            Knobs.choose(behaviour, knob.name() + "=" + value.toLowerCase());
            assertThat(knob.value().apply(behaviour)).isEqualTo(value);
        }
        assertThat(knob.standard()).isEqualTo(knob.value().apply(new BrokerBehaviour()));
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyKnobRefusesWhatItDoesNotTakeAndNamesIt(Knob knob) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Knobs.choose(behaviour, knob.name() + "=nonsense"))
                .withMessageStartingWith(knob.name() + " must be ")
                .withMessageEndingWith(", not 'nonsense'");
    }

    @ParameterizedTest
    @CsvSource({"ackfirst=TRUE, ackFirst, true", "' repeatedguid = ignore ', repeatedGuid, IGNORE"})
    void namesAndWordsComeInAnyCase(String assignment, String name, String value) {
        Knobs.choose(behaviour, assignment);
        assertThat(Knobs.all())
                .filteredOn(knob -> knob.name().equals(name))
                .singleElement()
                .satisfies(knob -> assertThat(knob.value().apply(behaviour)).isEqualTo(value));
    }

    @Test
    void everythingThatCanBeSetHasAKnob() {
        long setters = Stream.of(BrokerBehaviour.class, SubscriptionBehaviour.class, Wording.class)
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> method.getParameterCount() == 1)
                .map(Method::getName)
                .count();
        assertThat(Knobs.all()).hasSize((int) setters).extracting(Knob::name).doesNotHaveDuplicates();
    }

    @Test
    void theTableInTheDocumentsIsCurrent() throws IOException {
        String rows = Knobs.all().stream()
                .map(knob -> "| `%s` | %s | `%s` | %s | %s |%n"
                        .formatted(knob.name(), knob.allowed(), knob.standard(), knob.meaning(), knob.source())
                        .replace(System.lineSeparator(), "\n"))
                .collect(Collectors.joining());
        assertThat(Files.readString(Path.of("..", "docs", "simulator.md")))
                .as("docs/simulator.md must hold these rows:%n%s", rows)
                .contains("\n" + rows + "\n");
    }
}
