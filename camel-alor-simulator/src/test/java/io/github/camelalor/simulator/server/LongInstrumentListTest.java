package io.github.camelalor.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelalor.simulator.AlorSimulator;
import io.github.camelalor.simulator.Caller;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LongInstrumentListTest {

    private static final int INSTRUMENTS = 32_000;
    private static final int THIRTY_MEGABYTES = 30_000_000;

    @Test
    void theListOfInstrumentsCanBeAsLongAsTheBrokers() throws Exception {
        try (AlorSimulator simulator = AlorSimulator.builder()
                .tickInterval(Duration.ZERO)
                .market(market -> market.extraSecurities(INSTRUMENTS))
                .start()) {
            String token = new Caller(simulator).accessToken();
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(simulator.apiUrl() + "/md/v2/Securities/MOEX?format=Heavy"))
                    .header("Authorization", "Bearer " + token)
                    .build();

            HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body().length).isGreaterThan(THIRTY_MEGABYTES);
        }
    }
}
