package io.github.camelalor;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.camel.PropertyBindingException;
import org.apache.camel.TypeConversionException;
import org.apache.camel.util.ObjectHelper;

/** Says in words what Camel does not when a value does not fit its option: what would. */
final class OptionValues {

    private static final Set<String> WHOLE_NUMBERS = Set.of(
            "quantity",
            "protectingSeconds",
            "icebergFixed",
            "icebergVariance",
            "depth",
            "frequency",
            "queueSize",
            "maxMessageSize",
            "countBack",
            "qtyFrom",
            "qtyTo",
            "offset",
            "take",
            "limit",
            "riskCategoryId",
            "pageSize");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\s*[-+]?\\d{1,18}\\s*");

    private OptionValues() {}

    /** Refuses numbers that Camel would take for durations: it reads 5s as 5000, ten as 0, and drops fractions. */
    static void checkWholeNumbers(Map<String, Object> options) {
        for (String option : WHOLE_NUMBERS) {
            if (options.get(option) instanceof String text
                    && !WHOLE_NUMBER.matcher(text).matches()) {
                throw new IllegalArgumentException(
                        "Option " + option + " is '" + text + "'; allowed is a whole number");
            }
        }
    }

    /**
     * Returns what to throw in place of Camel's own failure.
     *
     * @param type of the option, for where the failure does not tell
     */
    static RuntimeException explained(PropertyBindingException failure, Class<?> type) {
        TypeConversionException conversion = ObjectHelper.getException(TypeConversionException.class, failure);
        String allowed = type == Boolean.class || type == boolean.class
                ? "are true, false"
                : conversion == null ? null : allowed(conversion.getToType());
        return allowed == null
                ? failure
                : new IllegalArgumentException(
                        "Option " + failure.getPropertyName() + " is '" + failure.getValue() + "'; allowed " + allowed,
                        failure);
    }

    private static String allowed(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(String::valueOf)
                    // Stands for words that the broker may send one day; nobody can ask for it.
                    .filter(name -> !"UNKNOWN".equals(name))
                    .collect(Collectors.joining(", ", "are ", ""));
        }
        if (type == Duration.class) {
            return "is a duration in milliseconds, or with its units as in 500ms, 5s or 1m30s";
        }
        return Number.class.isAssignableFrom(type) || type.isPrimitive() ? "is a whole number" : null;
    }
}
