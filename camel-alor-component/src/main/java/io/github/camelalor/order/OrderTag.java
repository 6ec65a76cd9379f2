package io.github.camelalor.order;

import java.util.regex.Pattern;

/**
 * The mark by which an order is found again: made from its request id, and carried at the end of its comment, which is the
 * only text of ours that comes back in orders and trades.
 *
 * @param text {@code #} and 16 characters, 80 bits of a hash
 */
record OrderTag(String text) {

    /** How long a comment may be at the broker (protocol D.3). */
    private static final int COMMENT_LIMIT = 100;

    private static final int LENGTH = 1 + Fingerprint.LENGTH;

    private static final Pattern FORM = Pattern.compile("#[0-9A-V]{" + (LENGTH - 1) + "}");

    /** How many characters the user's own comment may have. */
    static final int ROOM = COMMENT_LIMIT - LENGTH - 1;

    /** Makes the tag of a request id, the same one every time. */
    static OrderTag of(String requestId) {
        return new OrderTag("#" + Fingerprint.of(requestId));
    }

    /** Returns the comment to send: the user's, then the tag. */
    String append(String comment) {
        return comment == null || comment.isEmpty() ? text : comment + " " + text;
    }

    /** Tells whether a text contains what could be taken for a tag, whosoever it is. */
    static boolean isIn(String comment) {
        return FORM.matcher(comment).find();
    }

    /**
     * Tells whether a comment that came back carries this tag; the broker may have put its own words around it. Only the
     * last tag in it counts: one before it would be from the words of the user.
     */
    boolean in(String comment) {
        return comment != null
                && FORM.matcher(comment)
                        .results()
                        .reduce((first, second) -> second)
                        .filter(last -> last.group().equals(text))
                        .isPresent();
    }
}
