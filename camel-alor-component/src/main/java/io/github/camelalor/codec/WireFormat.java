package io.github.camelalor.codec;

import java.util.Optional;

/** The formats in which the broker can send the same data; a matter of transport only. */
public enum WireFormat {
    /** The broker's default, with deprecated twins of many fields. */
    SIMPLE("Simple"),

    /** The shortest names and the fewest fields. */
    SLIM("Slim"),

    /** Every field, and the one that grows. */
    HEAVY("Heavy");

    private final String wireName;

    WireFormat(String wireName) {
        this.wireName = wireName;
    }

    /** Returns the text that requests carry. */
    public String wireName() {
        return wireName;
    }

    /** Finds the format that the text names, in any case. */
    public static Optional<WireFormat> parse(String text) {
        for (WireFormat format : values()) {
            if (format.wireName.equalsIgnoreCase(text)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
