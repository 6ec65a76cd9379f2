package io.github.camelalor.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickstartTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private int run(Map<String, String> environment, Properties settings) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        try (PrintStream capture = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(capture);
            System.setErr(capture);
            return Quickstart.run(environment, settings);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    private static Properties settings(String... pairs) {
        Properties settings = new Properties();
        for (int i = 0; i < pairs.length; i += 2) {
            settings.setProperty(pairs[i], pairs[i + 1]);
        }
        return settings;
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void booksOrdersAndFillsAreCountedAtTheEnd() {
        int status = run(Map.of(), settings("quickstart.seconds", "12"));

        assertThat(status).isZero();
        assertThat(printed()).containsPattern("books=[1-9]\\d* orders=[1-9]\\d* fills=[1-9]\\d*");
    }

    @Test
    void noOrderIsSentWhenTradingIsSwitchedOff() {
        int status = run(Map.of(), settings("quickstart.seconds", "6", "quickstart.trade", "false"));

        assertThat(status).isZero();
        assertThat(printed()).containsPattern("books=[1-9]\\d* orders=0 fills=0");
    }

    @Test
    void noRoutesFileGetsAroundASwitchedOffTrade(@TempDir Path folder) throws Exception {
        Path routes = folder.resolve("mine.camel.yaml");
        Files.writeString(routes, """
                - from:
                    uri: timer:once
                    parameters:
                      repeatCount: 1
                      delay: 0
                    steps:
                      - to: alor:market-order:MOEX:SBER?side=BUY&quantity=1
                """);

        int status = run(
                Map.of(),
                settings(
                        "quickstart.routes", "file:" + routes, "quickstart.seconds", "3", "quickstart.trade", "false"));

        assertThat(status).isZero();
        assertThat(printed()).contains("orders=0");
    }

    @Test
    void timeThatIsNoNumberIsRefused() {
        int status = run(Map.of(), settings("quickstart.seconds", "abc"));

        assertThat(status).isEqualTo(1);
        assertThat(printed()).contains("quickstart.seconds", "abc");
    }

    @Test
    void aMisspeltOptionIsNamedWithoutStackTrace(@TempDir Path folder) throws Exception {
        Path routes = folder.resolve("mine.camel.yaml");
        Files.writeString(routes, """
                - from:
                    uri: alor:orderbook:MOEX:SBER
                    parameters:
                      deph: 10
                    steps:
                      - to: log:books
                """);

        int status = run(Map.of(), settings("quickstart.routes", "file:" + routes));

        assertThat(status).isEqualTo(1);
        assertThat(printed()).contains("deph").doesNotContain("\tat ");
    }

    @Test
    void anAccountWithoutPortfolioIsRefusedBeforeAnythingStarts() {
        int status = run(Map.of("ALOR_REFRESH_TOKEN", "secret"), settings());

        assertThat(status).isEqualTo(1);
        assertThat(printed()).contains("ALOR_PORTFOLIO").doesNotContain("secret");
    }

    @Test
    void anUnknownEnvironmentIsRefusedWithTheKnownOnes() {
        int status = run(
                Map.of("ALOR_REFRESH_TOKEN", "secret", "ALOR_PORTFOLIO", "D1", "ALOR_ENVIRONMENT", "live"), settings());

        assertThat(status).isEqualTo(1);
        assertThat(printed()).contains("live", "test", "production").doesNotContain("secret");
    }
}
