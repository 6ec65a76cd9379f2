package io.github.camelalor.reliability.soak;

/**
 * A promise that was broken.
 *
 * @param requestId of the command
 * @param index of the command in the schedule; -1 if it is not from there
 * @param evidence what was planned, what was told, and what the ledger says
 */
record Breach(Kind kind, String requestId, long index, String evidence) {

    /** The ways to break a promise. */
    enum Kind {
        /** One request id has had more than one effect. */
        DUPLICATE("duplicates"),
        /** In doubt for ever, though the exchange can be asked. */
        UNRESOLVED("unresolved in doubt"),
        /** An exchange has not ended within its deadline. */
        LOST("lost exchanges"),
        /** Confirmed without an effect, or under another number. */
        CONFIRMED_WRONGLY("confirmed, but not in the ledger so"),
        /** Said to have had no effect, and has had one. */
        REFUSED_WRONGLY("rejected, denied or not sent, but in the ledger"),
        /** Denied by checks that there is no reason for. */
        DENIED("denied for no reason"),
        /** The ledger has an order that nobody asked for. */
        STRANGER("orders that nobody asked for"),
        /** A command came before its connection was authorized. */
        UNAUTHORIZED("commands before authorization");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }
}
