package io.github.camelalor.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelalor.model.Side;
import io.github.camelalor.simulator.AlorSimulator;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderContenderTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void eachOrderIsFilledAndHasANumberOfItsOwn(OrderContender contender) throws Exception {
        try (AlorSimulator simulator = Brokers.open();
                OrderClient client = contender.client(folder)) {
            client.start(new Broker(simulator.apiUrl()));

            String bought = client.order(Side.BUY);
            String sold = client.order(Side.SELL);

            assertThat(bought).isNotBlank().isNotEqualTo(sold);
            assertThat(sold).isNotBlank();
            assertThat(Brokers.filled(simulator)).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"HAND_WRITTEN", "PLAIN_CAMEL", "ALOR"})
    void anOrderThatIsRefusedHasNoReceipt(OrderContender contender) throws Exception {
        try (AlorSimulator simulator = AlorSimulator.builder()
                        .refreshToken(Broker.REFRESH_TOKEN)
                        .portfolio("D00002")
                        .start();
                OrderClient client = contender.client(folder)) {
            client.start(new Broker(simulator.apiUrl()));

            assertThatThrownBy(() -> client.order(Side.BUY)).hasStackTraceContaining("403");
        }
    }
}
