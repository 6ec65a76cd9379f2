package io.github.camelalor.order;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The fields of a market order, each with the spellings in which it may come: the broker's own and a flat one. */
enum OrderField {
    SIDE("side"),
    QUANTITY("quantity"),
    SYMBOL("symbol", "instrument.symbol"),
    EXCHANGE("exchange", "instrument.exchange"),
    BOARD("board", "instrumentGroup", "instrument.instrumentGroup"),
    PORTFOLIO("portfolio", "user.portfolio"),
    COMMENT("comment"),
    TIME_IN_FORCE("timeInForce"),
    ALLOW_MARGIN("allowMargin"),
    CHECK_DUPLICATES("checkDuplicates"),
    /** Says nothing new, but samples of the broker's clients carry it; anything but "market" contradicts the endpoint. */
    TYPE("type");

    /** The objects in which the broker's own spelling nests some fields. */
    static final List<String> PARENTS = List.of("instrument", "user");

    private static final Map<String, OrderField> BY_SPELLING = Arrays.stream(values())
            .flatMap(field -> field.spellings.stream().map(spelling -> Map.entry(key(spelling), field)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private final List<String> spellings;

    OrderField(String... spellings) {
        this.spellings = List.of(spellings);
    }

    /** Finds the field of a spelling, in any case; null if there is none. */
    static OrderField find(String spelling) {
        return BY_SPELLING.get(key(spelling));
    }

    /** Names all spellings, for a message. */
    static String allowed() {
        return Arrays.stream(values())
                .flatMap(field -> field.spellings.stream())
                .collect(Collectors.joining(", "));
    }

    /** Names the field, for a message. */
    String spelling() {
        return spellings.get(0);
    }

    private static String key(String spelling) {
        return spelling.toLowerCase(Locale.ROOT);
    }
}
