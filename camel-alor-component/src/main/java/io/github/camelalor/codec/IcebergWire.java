package io.github.camelalor.codec;

import io.github.camelalor.model.Iceberg;
import java.math.BigDecimal;

/** Iceberg details on the wire. */
final class IcebergWire {

    private static final Shape SHAPE = new Shape();
    private static final WireField<BigDecimal> FIXED = SHAPE.decimal("creationFixedQuantity", "cf");
    private static final WireField<BigDecimal> VARIANCE = SHAPE.decimal("creationVarianceQuantity", "cv");
    private static final WireField<BigDecimal> VISIBLE_UNITS = SHAPE.decimal("visibleQuantity", "v");
    private static final WireField<BigDecimal> VISIBLE = SHAPE.decimal("visibleQuantityBatch", "vb");
    private static final WireField<BigDecimal> FILLED_UNITS = SHAPE.decimal("visibleFilledQuantity", "vf");
    private static final WireField<BigDecimal> FILLED = SHAPE.decimal("visibleFilledQuantityBatch", "vfb");

    private IcebergWire() {}

    static Iceberg read(JsonInput in) throws CodecException {
        Row row = SHAPE.read(in);
        return new Iceberg(
                row.get(FIXED),
                row.get(VARIANCE),
                row.get(VISIBLE_UNITS),
                row.get(VISIBLE),
                row.get(FILLED_UNITS),
                row.get(FILLED));
    }
}
