package io.github.camelalor.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class OrderModelTest {

    @Test
    void wordsAreReadInAnyCase() {
        assertThat(Side.parse("BUY")).hasValue(Side.BUY);
        assertThat(OrderType.parse("StopLimit")).hasValue(OrderType.STOPLIMIT);
        assertThat(OrderStatus.parse("Canceled")).hasValue(OrderStatus.CANCELED);
        assertThat(TimeInForce.parse("OneDay")).hasValue(TimeInForce.ONEDAY);
    }

    @Test
    void aWordThatIsNotDocumentedIsUnknownWhenReceivedAndNothingWhenGiven() {
        assertThat(OrderStatus.received("suspended")).isEqualTo(OrderStatus.UNKNOWN);
        assertThat(OrderStatus.received(null)).isEqualTo(OrderStatus.UNKNOWN);
        assertThat(TimeInForce.parse("unknown")).isEmpty();
        assertThat(TimeInForce.parse("")).isEmpty();
        assertThat(TimeInForce.parse(null)).isEmpty();
    }

    @Test
    void anOrderNeedsTheFieldsThatNoOrderIsWithout() {
        OrderBuilder<MarketOrder> order = MarketOrder.builder()
                .instrument(new Instrument("MOEX", "SBER", "TQBR"))
                .portfolio("D39004")
                .quantity(3);

        assertThatThrownBy(order::build).hasMessage("side");
        assertThat(order.side(Side.SELL).build())
                .isEqualTo(new MarketOrder("MOEX", "SBER", "TQBR", "D39004", Side.SELL, 3, null, null, null, null));
        assertThatThrownBy(order.side(Side.UNKNOWN)::build).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(order.side(Side.BUY).timeInForce(TimeInForce.UNKNOWN)::build)
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onlyAConfirmedOrderHasANumber() {
        assertThat(receipt(Outcome.CONFIRMED, "2023555935792417386", null).orderNumber())
                .isEqualTo("2023555935792417386");
        assertThatThrownBy(() -> receipt(Outcome.IN_DOUBT, "1", null)).hasMessageContaining("IN_DOUBT");
    }

    @Test
    void onlyADeniedOrderHasAReason() {
        assertThat(receipt(Outcome.DENIED, null, DenialReason.MISSING_FIELD).reason())
                .isEqualTo(DenialReason.MISSING_FIELD);
        assertThatThrownBy(() -> receipt(Outcome.NOT_SENT, null, DenialReason.MISSING_FIELD))
                .hasMessageContaining("NOT_SENT");
    }

    private static OrderReceipt receipt(Outcome outcome, String number, DenialReason reason) {
        return new OrderReceipt(
                outcome,
                "create:market",
                "id",
                number,
                null,
                null,
                "MOEX",
                "SBER",
                "D39004",
                "http",
                null,
                null,
                reason,
                1,
                Instant.EPOCH);
    }
}
