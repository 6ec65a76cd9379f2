package io.github.camelalor.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** What an example is told by system properties, and what it says when it cannot start. */
record Settings(String example, Properties properties) {

    /** Returns what is set for this example, or the default; what is set to nothing is not set. */
    String get(String name, String otherwise) {
        String set = properties.getProperty(key(name), "");
        return set.isBlank() ? otherwise : set;
    }

    /** Returns how an option of this example is called on the command line. */
    String key(String name) {
        return example + "." + name;
    }

    /**
     * Returns how many seconds it runs; 0 for no end.
     *
     * @throws IllegalArgumentException if something else than a number is set
     */
    int seconds() {
        String seconds = get("seconds", "0");
        if (!seconds.matches("\\d{1,9}")) {
            throw new IllegalArgumentException(
                    key("seconds") + " is '" + seconds + "'; allowed is a whole number, 0 for no end");
        }
        return Integer.parseInt(seconds);
    }

    /** Says why routes do not start: the messages down to the root, each once, since Camel repeats that of the cause in its own. */
    static void printFailure(Throwable failure) {
        System.err.println("The routes do not start:");
        List<String> reasons = new ArrayList<>();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage()).strip();
            if (reasons.stream().noneMatch(outer -> outer.contains(message))) {
                reasons.add(message);
            }
        }
        reasons.forEach(reason -> System.err.println("  " + reason));
    }
}
