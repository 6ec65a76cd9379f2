package io.github.camelalor;

/** What consumers put into the message body. */
public enum AlorBodyType {
    /** An immutable record with prices as BigDecimal. */
    typed,
    /** The broker's own JSON text. */
    json
}
