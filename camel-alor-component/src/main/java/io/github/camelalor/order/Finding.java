package io.github.camelalor.order;

/** What the answer to a question says about a command whose own answer is missing. */
sealed interface Finding {

    /** Returns what was seen, for a message. */
    String text();

    /** It was executed. */
    record Done(String number, String text) implements Finding {}

    /** It was refused, or can never be executed any more. */
    record Refused(String code, String text) implements Finding {}

    /** It has had no effect so far, so that one more attempt is safe where attempts may be repeated after looking. */
    record NotYet(String text) implements Finding {}

    /** As {@link NotYet}; what it was to change is not even there. */
    record Absent(String text) implements Finding {}

    /** There is no sign of it; the next question may know more. */
    record Nothing(String text) implements Finding {}

    /** Something has happened that may or may not have been its doing. */
    record Unclear(String text) implements Finding {}
}
