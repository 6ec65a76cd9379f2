package io.github.camelalor.order;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The one table of the trading system's error codes and what each means for the order.
 *
 * <p>Names and numbers were seen on live accounts; where the broker says nothing about the meaning, it is inferred. A code
 * that is not in the table comes in a readable refusal of the trading system and is taken for one.
 */
final class ErrorCodes {

    /** What an error of the trading system means for the command it answers. */
    enum Reading {
        /** The command was refused; nothing lives because of it. */
        REJECTED,
        /** The broker itself does not know; the order may live. */
        IN_DOUBT,
        /** The order to be changed or cancelled is not there, or is final already. */
        NOTHING_TO_CHANGE
    }

    private record Entry(String name, int number, Reading reading) {}

    private static final List<Entry> TABLE = List.of(
            new Entry("OrderCreatesUncoveredRisk", 400, Reading.REJECTED),
            new Entry("NotEnoughCash", 401, Reading.REJECTED),
            new Entry("RevertNotGenerated", 402, Reading.REJECTED),
            new Entry("OrderToModifyNotFound", 403, Reading.NOTHING_TO_CHANGE),
            new Entry("OrderToCancelNotFound", 404, Reading.NOTHING_TO_CHANGE),
            new Entry("InstrumentCantBeShortSelled", 405, Reading.REJECTED),
            new Entry("InstrumentInBoardForbiddenForClient", 406, Reading.REJECTED),
            new Entry("ClientBlocked", 407, Reading.REJECTED),
            new Entry("UnknownError", 408, Reading.IN_DOUBT),
            new Entry("InternalErrorWithPrices", 409, Reading.REJECTED),
            new Entry("InvalidComplexProductCategory", 410, Reading.REJECTED),
            new Entry("NoOrderPriceFound", 411, Reading.REJECTED),
            new Entry("ForbiddenOrderType", 412, Reading.REJECTED),
            new Entry("LowRiskMarginalForbidden", 413, Reading.REJECTED),
            new Entry("ExchangeOrderNotFound", 253, Reading.NOTHING_TO_CHANGE),
            new Entry("ExchangeOperationNotSupported", 300, Reading.REJECTED),
            new Entry("ExchangeLimitExceeded", 301, Reading.REJECTED),
            new Entry("ExchangeIncorrectQuantity", 304, Reading.REJECTED),
            new Entry("ExchangeTradingIsStopped", 306, Reading.REJECTED),
            new Entry("InsufficientClientFunds", 309, Reading.REJECTED),
            new Entry("CantWriteStopOrderToStorage", 501, Reading.IN_DOUBT),
            new Entry("UnsupportedStopOrderType", 502, Reading.REJECTED),
            new Entry("PriceInStopOrderNotMultipleOfMinIncrement", 503, Reading.REJECTED),
            new Entry("CommandResponseTimeout", 900, Reading.IN_DOUBT));

    private static final Map<String, Entry> BY_NAME =
            TABLE.stream().collect(Collectors.toMap(entry -> lower(entry.name()), entry -> entry));
    private static final Map<String, Entry> BY_NUMBER =
            TABLE.stream().collect(Collectors.toMap(entry -> String.valueOf(entry.number()), entry -> entry));

    /** {@code Name}, {@code 404} or {@code Name (404)}. */
    private static final Pattern CODE = Pattern.compile("\\s*([A-Za-z]\\w*)?\\s*\\(?\\s*(\\d{1,9})?\\s*\\)?\\s*");

    /** What a time-out reads like where no code is given, as on {@code /cws}. */
    private static final Pattern TIMEOUT = Pattern.compile("time[d]?[-\\s]*out|время\\s+ожидания|тайм-?\\s*аут");

    private ErrorCodes() {}

    /**
     * Reads a refusal of the trading system.
     *
     * @param code as it was given, or null
     * @param text as it was given, or null
     */
    static Reading reading(String code, String text) {
        Entry entry = code == null ? null : find(code);
        if (entry == null && text != null) {
            entry = BY_NAME.get(squeezed(text));
        }
        if (entry != null && entry.reading() != Reading.REJECTED) {
            return entry.reading();
        }
        // A text that speaks of a time-out outweighs a code that we may know too little about.
        return text != null && TIMEOUT.matcher(lower(text)).find() ? Reading.IN_DOUBT : Reading.REJECTED;
    }

    /**
     * Tells whether a code is a known refusal of the trading system, and not just of something in front of it.
     *
     * @param code as it was given, or null
     */
    static boolean refuses(String code) {
        Entry entry = code == null ? null : find(code);
        return entry != null && entry.reading() == Reading.REJECTED;
    }

    /** The name says more than the number, should they ever disagree. */
    private static Entry find(String code) {
        Matcher matcher = CODE.matcher(code);
        if (!matcher.matches()) {
            return null;
        }
        Entry byName = matcher.group(1) == null ? null : BY_NAME.get(lower(matcher.group(1)));
        return byName != null || matcher.group(2) == null ? byName : BY_NUMBER.get(matcher.group(2));
    }

    /** Where no code is given, as on {@code /cws}, some texts are the name of the code in words. */
    private static String squeezed(String text) {
        String name = lower(text).replaceAll("[^a-z]", "");
        return name.startsWith("orders") ? "order" + name.substring("orders".length()) : name;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
