package io.github.camelalor.codec;

import io.github.camelalor.model.Repo;
import java.math.BigDecimal;

/** Repo details on the wire. */
final class RepoWire {

    private static final Shape SHAPE = new Shape();
    private static final WireField<BigDecimal> RATE = SHAPE.decimal("repoRate", "r");
    private static final WireField<String> REFERENCE = SHAPE.id("extRef", "exr");
    private static final WireField<Long> TERM = SHAPE.count("repoTerm", "tm");
    private static final WireField<String> ACCOUNT = SHAPE.id("account", "a");
    private static final WireField<String> TRADE_TYPE = SHAPE.id("tradeTypeInfo", "t");
    private static final WireField<BigDecimal> VALUE = SHAPE.decimal("value", "v");
    private static final WireField<BigDecimal> YIELD = SHAPE.decimal("yield", "y");

    private RepoWire() {}

    static Repo read(JsonInput in) throws CodecException {
        Row row = SHAPE.read(in);
        return new Repo(
                row.get(RATE),
                row.get(REFERENCE),
                row.get(TERM),
                row.get(ACCOUNT),
                row.get(TRADE_TYPE),
                row.get(VALUE),
                row.get(YIELD));
    }
}
