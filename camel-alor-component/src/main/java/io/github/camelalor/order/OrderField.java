package io.github.camelalor.order;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields of all commands, each with the spellings in which it may come: the broker's own and a flat one. */
enum OrderField {
    ORDER_ID("orderId"),
    SIDE("side"),
    QUANTITY("quantity"),
    PRICE("price"),
    CONDITION("condition"),
    TRIGGER_PRICE("triggerPrice"),
    EXCHANGE("exchange", "instrument.exchange"),
    SYMBOL("symbol", "instrument.symbol"),
    BOARD("board", "instrumentGroup", "instrument.instrumentGroup"),
    PORTFOLIO("portfolio", "user.portfolio"),
    END_TIME("endTime", "stopEndUnixTime"),
    PROTECTING_SECONDS("protectingSeconds"),
    ACTIVATE("activate"),
    ICEBERG_FIXED("icebergFixed"),
    ICEBERG_VARIANCE("icebergVariance"),
    COMMENT("comment"),
    TIME_IN_FORCE("timeInForce"),
    ALLOW_MARGIN("allowMargin"),
    CHECK_DUPLICATES("checkDuplicates"),
    /** Says nothing new, but samples of the broker's clients carry it; what contradicts the endpoint is refused. */
    TYPE("type"),
    WHICH("which");

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

    /** Names the field, for a message. */
    String spelling() {
        return spellings.get(0);
    }

    Stream<String> spellings() {
        return spellings.stream();
    }

    private static String key(String spelling) {
        return spelling.toLowerCase(Locale.ROOT);
    }
}
