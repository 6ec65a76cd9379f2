package io.github.camelalor.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    private final Properties properties = new Properties();

    @Test
    void whatIsLeftOutOrBlankHasItsDefault() {
        properties.setProperty("benchmark.rounds", " ");

        assertThat(Settings.of(properties))
                .isEqualTo(new Settings(
                        List.of(Part.FEED, Part.PARSING, Part.ORDERS),
                        List.of(Format.SLIM),
                        List.of(Contender.HAND_WRITTEN, Contender.PLAIN_CAMEL, Contender.ALOR),
                        List.of(OrderContender.values()),
                        4,
                        3,
                        5,
                        List.of(),
                        Path.of("target")));
    }

    @Test
    void listsAndNumbersAreRead() {
        properties.setProperty("benchmark.parts", "Orders,feed");
        properties.setProperty("benchmark.formats", "slim, Heavy");
        properties.setProperty("benchmark.contenders", "ALOR");
        properties.setProperty("benchmark.orderContenders", "alor_id_file,plain_camel");
        properties.setProperty("benchmark.rounds", "1");
        properties.setProperty("benchmark.warmUpSeconds", "0");
        properties.setProperty("benchmark.jvmOptions", "-Xint  -verbose:gc");

        Settings settings = Settings.of(properties);

        assertThat(settings.measures(Part.FEED)).isTrue();
        assertThat(settings.measures(Part.PARSING)).isFalse();
        assertThat(settings.measures(Part.ORDERS)).isTrue();
        assertThat(settings.formats()).containsExactly(Format.SLIM, Format.HEAVY);
        assertThat(settings.contenders()).containsExactly(Contender.ALOR);
        assertThat(settings.orderContenders()).containsExactly(OrderContender.ALOR_ID_FILE, OrderContender.PLAIN_CAMEL);
        assertThat(settings.rounds()).isOne();
        assertThat(settings.warmUpSeconds()).isZero();
        assertThat(settings.jvmOptions()).containsExactly("-Xint", "-verbose:gc");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rounds        | x        | must be a whole number, at least 1, not 'x'",
                "rounds        | 0        | must be a whole number, at least 1, not '0'",
                "seconds       | 2.5      | must be a whole number, at least 1, not '2.5'",
                "warmUpSeconds | -1       | must be a whole number, at least 0, not '-1'",
                "contenders    | alor,foo | must be some of bare_socket, hand_written, plain_camel, alor, not 'foo'",
                "parts         | books    | must be some of feed, parsing, orders, not 'books'",
                "orderContenders | alor_file | must be some of hand_written, plain_camel, alor, alor_id_file, alor_camel_file, not 'alor_file'",
                "formats       | fat      | must be some of slim, simple, heavy, not 'fat'",
            })
    void aWrongValueIsNamedWithItsPropertyAndWhatIsAllowed(String property, String value, String message) {
        properties.setProperty("benchmark." + property, value);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.of(properties))
                .withMessage("benchmark." + property + " " + message);
    }
}
