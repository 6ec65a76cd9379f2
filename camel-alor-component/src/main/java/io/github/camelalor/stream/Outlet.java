package io.github.camelalor.stream;

/** Where an {@link EventStream} hands on events and says what it does with the others; on the event loop only. */
public interface Outlet<T> {

    /**
     * Puts an event where the receiver will find it.
     *
     * @param recovered whether it makes up for a time without connection
     */
    void deliver(Arrival<T> arrival, boolean recovered);

    /** Counts an event that says nothing which has not been delivered before. */
    void duplicate();

    /** Counts an event that is not wanted. */
    void drop();

    /**
     * Tells whether there is room for an event that nobody waits to read; where there is none, {@link EventStream#roomy} is
     * called once there is again.
     */
    boolean hasRoom();

    /** Runs a task on the event loop. */
    void execute(Runnable task);

    /** Counts a gap that stays open, and tells the receiver of it. */
    void gap(StreamException trouble);
}
