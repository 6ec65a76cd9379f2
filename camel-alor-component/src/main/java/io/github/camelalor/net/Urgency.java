package io.github.camelalor.net;

/** Which of the requests that wait goes first, the most urgent being the first here. */
public enum Urgency {
    /** Takes a risk away. */
    CANCEL(0),
    /** Sends or changes an order, or looks for one that may have been lost. */
    ORDER(8),
    /** Asks for anything else. */
    QUESTION(4);

    private final int share;

    Urgency(int share) {
        this.share = share;
    }

    /** Returns how many of the places it may take, so that slow answers to what is less urgent leave some free. */
    int places(int all) {
        return share == 0 ? all : all - all / share;
    }
}
