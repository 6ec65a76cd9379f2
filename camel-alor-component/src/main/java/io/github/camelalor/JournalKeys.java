package io.github.camelalor;

import io.github.camelalor.model.Outcome;
import io.github.camelalor.order.Transport;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * The keys under which a repository holds what is known of one order. They never change: a new version must read what an old
 * one has written. The default table of Camel's JDBC repository takes 100 characters.
 *
 * @param id the request id, or what stands for it; only the process that adds it may send
 * @param content short name of what is asked for
 */
record JournalKeys(String id, String content) {

    /** Longer ids are kept by their beginning and their hash. */
    private static final int LONGEST_ID = 64;

    private static final int BEGINNING = 40;

    /** What the keys themselves are made with: with it in an id, one order's id could be another order's outcome. */
    private static final Pattern RESERVED = Pattern.compile("[=#@+!~\\p{Cntrl}]");

    JournalKeys {
        if (id.length() > LONGEST_ID || RESERVED.matcher(id).find()) {
            String beginning = id.substring(0, Math.min(id.length(), BEGINNING));
            id = RESERVED.matcher(beginning).replaceAll("_") + "~"
                    + KafkaRequestIds.derive(id).substring(0, 23);
        }
    }

    /**
     * Says that somebody takes the id; who adds it is the only one.
     *
     * @param attempt 0 for the id itself, more for what is taken instead of one whose taker has died
     */
    String taken(int attempt) {
        return attempt == 0 ? id : id + "#+" + attempt;
    }

    /** Says which content it was taken for, and on which day. */
    String owner(int attempt, LocalDate day) {
        String key = id + "#" + content + "@" + day.toString().replace("-", "");
        return attempt == 0 ? key : key + "+" + attempt;
    }

    /** Says that its taker has said all of this, and may send by this path. */
    String sealed(int attempt, Transport transport) {
        return sealed(taken(attempt), transport);
    }

    /** Says so of a key that somebody has taken. */
    static String sealed(String taken, Transport transport) {
        return taken + (transport == Transport.HTTP ? "#!" : "#!ws");
    }

    /** Tells whether a key is a seal: without one nothing is sent, and what was added before it need not be there. */
    static boolean isSeal(String key) {
        return Arrays.stream(Transport.values()).anyMatch(transport -> key.endsWith(sealed("", transport)));
    }

    /** Says what became of the order with this content. */
    String outcome(Outcome outcome) {
        return id + "#" + content + "=" + outcome;
    }
}
