package io.github.camelalor.stream;

/** Where events of one subscription wait for their receiver: filled by the event loop, emptied by one thread at a time. */
interface Mailbox<T> {

    /** Puts an event in. */
    void put(Delivered<T> event);

    /** Tells whether a further event may be put in. */
    boolean hasRoom();

    /** Takes the next event, or null. */
    Delivered<T> take();

    /** The connection that filled it is lost: throws away what would be delivered as the present state and is not. */
    void outdated();

    /** Tells whether a mailbox that had no room has enough again. */
    boolean roomy();

    /** Returns how many events wait. */
    int size();

    /** Returns how many events were replaced, or became outdated, before anybody took them. */
    long skipped();
}
