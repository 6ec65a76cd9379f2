package io.github.camelalor.codec;

import io.github.camelalor.model.BuyingPower;
import java.math.BigDecimal;

/** The buying power in one currency on the wire. */
final class BuyingPowerWire {

    private static final Shape SHAPE = new Shape();
    private static final WireField<String> CURRENCY = SHAPE.text("currency", "cr");
    private static final WireField<BigDecimal> AMOUNT = SHAPE.decimal("buyingPower", "bp");

    private BuyingPowerWire() {}

    static BuyingPower read(JsonInput in) throws CodecException {
        Row row = SHAPE.read(in);
        return new BuyingPower(row.get(CURRENCY), row.get(AMOUNT));
    }
}
