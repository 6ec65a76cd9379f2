package io.github.camelalor.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelalor.model.OrderReceipt;
import io.github.camelalor.model.Outcome;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderExceptionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "REJECTED | OrderRejectedException | was rejected by the broker: 400: no money. It does not live",
                "NOT_SENT | OrderNotSentException | was not sent: 400: no money. It does not live and may be sent again",
                "IN_DOUBT | OrderInDoubtException | is in doubt: it left and may live: 400: no money. Look it up",
                "DENIED | OrderDeniedException | was denied (null): 400: no money. Nothing was sent",
            })
    void everyOutcomeSaysWhatHappenedAndWhatToDo(Outcome outcome, String type, String message) {
        OrderException failure = OrderException.of(receipt(outcome));

        assertThat(failure.getClass().getSimpleName()).isEqualTo(type);
        assertThat(failure)
                .hasMessageStartingWith("The order a-1 for SBER in portfolio D39004 ")
                .hasMessageContaining(message);
        assertThat(failure.receipt().outcome()).isEqualTo(outcome);
    }

    @Test
    void aConfirmedOrderIsNoFailure() {
        assertThatThrownBy(() -> OrderException.of(receipt(Outcome.CONFIRMED)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static OrderReceipt receipt(Outcome outcome) {
        return new OrderReceipt(
                outcome,
                "create:market",
                "a-1",
                null,
                null,
                null,
                "MOEX",
                "SBER",
                "D39004",
                "http",
                "400",
                "no money",
                null,
                1,
                Instant.EPOCH);
    }
}
