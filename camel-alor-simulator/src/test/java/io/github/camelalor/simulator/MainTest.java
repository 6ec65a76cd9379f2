package io.github.camelalor.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class MainTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void printsItsAddressesAndServesUntilItIsStopped() throws IOException, InterruptedException {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "--port",
                        "0",
                        "--tls-port",
                        "0",
                        "--refresh-token",
                        "secret",
                        "--portfolio",
                        "D1",
                        "--portfolio",
                        "7500001",
                        "--past-trades",
                        "3",
                        "--behaviour",
                        "requestsPerSecond=100",
                        "--behaviour",
                        "maxDepth=2")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
            Map<String, String> addresses = new HashMap<>();
            for (int i = 0; i < 9; i++) {
                String[] line = lines.readLine().split("=", 2);
                addresses.put(line[0], line[1]);
            }
            assertThat(addresses)
                    .containsOnlyKeys(
                            "oauth",
                            "api",
                            "ws",
                            "cws",
                            "tls-oauth",
                            "tls-api",
                            "tls-ws",
                            "tls-cws",
                            "tls-trust-store");
            Caller caller = new Caller(HttpClient.newHttpClient(), addresses.get("oauth"));
            String token = caller.accessToken("secret");
            assertThat(caller.get("/md/v2/Clients/MOEX/7500001/positions", "Authorization", "Bearer " + token)
                            .statusCode())
                    .isEqualTo(200);
            assertThat(Caller.json(caller.get("/md/v2/orderbooks/MOEX/SBER", "Authorization", "Bearer " + token))
                            .path("bids"))
                    .hasSize(2);
            assertThat(Caller.json(
                            caller.get("/md/v2/Stats/MOEX/7500001/history/trades", "Authorization", "Bearer " + token)))
                    .hasSize(3);
            program.toHandle().destroy();
            assertThat(program.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(program.exitValue()).isZero();
            assertThat(lines.readLine()).isNull();
        } finally {
            program.destroyForcibly();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--port=x, --port",
        "--port=99999, --port must be between 0 and 65535",
        "--tls-port=-1, --tls-port must be between 0 and 65535",
        "--tick=0, --tick must be at least 1",
        "--token-lifetime=0, --token-lifetime must be at least 1",
        "--past-trades=-1, Past trades must be from 0 to 100000",
        "--behaviour=ackFirst, A behaviour is name=value",
        "--behaviour=ackFirst=maybe, ackFirst must be true or false",
        "--behaviour=nonsense=1, There is no behaviour 'nonsense'; there are ackFirst",
        "--behaviour=maxDepth=51, maxDepth must be from 1 to 50",
        "--nonsense, Unknown option: '--nonsense'"
    })
    void aBadOptionIsNamedAndEndsWithStatusTwo(String option, String message) {
        assertThat(run(option)).isEqualTo(2);
        assertThat(err.toString()).contains(message);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void helpAndVersionAreGiven() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("--refresh-token", "--portfolio", "--seed", "--behaviour");
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).contains("camel-alor-simulator ");
    }

    @Test
    void aPortThatIsTakenEndsWithStatusOneAndOneLine() {
        try (AlorSimulator taken = AlorSimulator.builder().start()) {
            assertThat(run("--port=" + taken.port())).isEqualTo(1);
            assertThat(err.toString().lines()).hasSize(1).first().asString().contains("could not listen");
        }
    }

    private int run(String... arguments) {
        CommandLine program =
                Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return program.execute(arguments);
    }
}
