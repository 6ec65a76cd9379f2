package io.github.camelalor.reliability;

/** A point in the life of a record at which the process that deals with it can be stopped for good. */
public enum StoppingPoint {
    /** The id of its order is in the repository, nothing was sent. */
    NOTED,
    /** The broker has executed the order, its answer has not arrived. */
    SENT,
    /** The answer is there, its outcome is not yet in the repository. */
    ANSWERED,
    /** The outcome is in the repository, not yet in a topic. */
    SETTLED,
    /** The outcome is in a topic, the offset of the record is not committed. */
    REPORTED
}
