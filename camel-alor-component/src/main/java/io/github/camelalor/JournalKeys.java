package io.github.camelalor;

import io.github.camelalor.model.Outcome;
import java.time.LocalDate;

/**
 * The keys under which a repository holds what is known of one order. They never change: a new version must read what an old
 * one has written. The default table of Camel's JDBC repository takes 100 characters.
 *
 * @param id the request id; only the process that adds it may send
 * @param content short name of what is asked for
 */
record JournalKeys(String id, String content) {

    /** Longer ids are kept by their beginning and their hash. */
    private static final int LONGEST_ID = 64;

    private static final int BEGINNING = 40;

    JournalKeys {
        if (id.length() > LONGEST_ID) {
            id = id.substring(0, BEGINNING) + "~" + KafkaRequestIds.derive(id).substring(0, 23);
        }
    }

    /** Says that on a day an order with this content was wanted under this id. */
    String wanted(LocalDate day) {
        return id + "#" + content + "@" + day.toString().replace("-", "");
    }

    /** Says that more than one process wanted it. */
    String shared(LocalDate day) {
        return wanted(day) + "+";
    }

    /** Says what became of it. */
    String outcome(Outcome outcome) {
        return id + "=" + outcome;
    }
}
