package io.github.camelalor.codec;

import io.github.camelalor.model.CurrencyPair;

/** A currency pair on the wire. */
final class CurrencyPairWire {

    private static final Shape SHAPE = new Shape();
    private static final WireField<String> FIRST_CODE = SHAPE.text("firstCode");
    private static final WireField<String> SECOND_CODE = SHAPE.text("secondCode");
    private static final WireField<String> SYMBOL = SHAPE.text("symbolTom");

    static final ObjectReader<CurrencyPair> READER = new ObjectReader<>(SHAPE, CurrencyPairWire::make);

    private CurrencyPairWire() {}

    private static CurrencyPair make(Row row, EventContext context) throws CodecException {
        return new CurrencyPair(row.required(FIRST_CODE), row.required(SECOND_CODE), row.get(SYMBOL));
    }
}
