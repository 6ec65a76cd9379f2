package io.github.camelalor.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.camelalor.simulator.market.OrderKind;
import io.github.camelalor.simulator.wire.RequestFailure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderCommandTest {

    @ParameterizedTest
    @CsvSource({
        "create:market, CREATE, MARKET",
        "Create:Limit, CREATE, LIMIT",
        "update:stop, UPDATE, STOP",
        "delete:stopLimit, DELETE, STOP_LIMIT",
        "create:stoplimit, CREATE, STOP_LIMIT",
        "UPDATE:STOPLIMIT, UPDATE, STOP_LIMIT"
    })
    void opcodesAreReadInAnyCase(String opcode, OrderCommand.Verb verb, OrderKind kind) {
        assertThat(OrderCommand.of(opcode)).isEqualTo(new OrderCommand(verb, kind));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ":", "create", "create:", ":market", "create:stop_limit", "cancel:limit", "createlimit"})
    void otherOpcodesAreRefused(String opcode) {
        assertThatExceptionOfType(RequestFailure.class)
                .isThrownBy(() -> OrderCommand.of(opcode))
                .withMessage("Unknown opcode '" + opcode + "'");
    }
}
