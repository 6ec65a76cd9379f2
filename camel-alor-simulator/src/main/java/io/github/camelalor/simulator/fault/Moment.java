package io.github.camelalor.simulator.fault;

/** A point on the way of a message where a fault may strike. */
public enum Moment {
    /** A TCP connection was accepted; its channel is not known yet. */
    ACCEPTED,
    /** An HTTP request has been read, the request for a WebSocket included; nothing was executed. */
    REQUESTED,
    /** An HTTP request was executed and its answer is about to be written. */
    ANSWERING,
    /** A WebSocket is open, nothing was said on it. */
    OPENED,
    /** A WebSocket frame has been read; nothing was executed. */
    RECEIVED,
    /** A WebSocket frame is about to be written. */
    SENDING
}
