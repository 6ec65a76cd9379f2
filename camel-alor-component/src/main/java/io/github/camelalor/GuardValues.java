package io.github.camelalor;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads the limits of the guard from text, exactly. Camel itself would take 5s for the number 5000 and ten for 0, and a limit
 * that was read wrongly is worse than none.
 */
final class GuardValues {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,18}(\\.\\d{1,18})?");

    private GuardValues() {}

    /** Reads a whole number; null for null. */
    static Long wholeNumber(String option, String text) {
        return text == null ? null : Long.valueOf(matching(option, text, WHOLE_NUMBER, "is a whole number"));
    }

    /** Reads a whole number that fits an int; null for null. */
    static Integer count(String option, String text) {
        Long number = wholeNumber(option, text);
        if (number != null && number > Integer.MAX_VALUE) {
            throw wrong(option, text, "is a whole number up to " + Integer.MAX_VALUE);
        }
        return number == null ? null : number.intValue();
    }

    /** Reads a decimal without a sign; null for null. */
    static BigDecimal decimal(String option, String text) {
        return text == null ? null : new BigDecimal(matching(option, text, DECIMAL, "is a decimal such as 2.5"));
    }

    /** Reads names between commas; null for null. */
    static Set<String> names(String option, String text) {
        if (text == null) {
            return null;
        }
        Set<String> names =
                Arrays.stream(text.split(",", -1)).map(String::strip).collect(Collectors.toSet());
        if (names.contains("")) {
            throw wrong(option, text, "are names separated by commas; leave it out to allow all");
        }
        return names;
    }

    private static String matching(String option, String text, Pattern pattern, String allowed) {
        String stripped = text.strip();
        if (!pattern.matcher(stripped).matches()) {
            throw wrong(option, text, allowed);
        }
        return stripped;
    }

    private static IllegalArgumentException wrong(String option, String text, String allowed) {
        return new IllegalArgumentException("Option " + option + " is '" + text + "'; allowed " + allowed);
    }
}
