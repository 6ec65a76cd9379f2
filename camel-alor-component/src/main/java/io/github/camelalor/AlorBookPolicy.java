package io.github.camelalor;

/** What to do with order books that look wrong: crossed, locked, one-sided, empty, unsorted or older than the last. */
public enum AlorBookPolicy {
    /** Deliver them as they are, without looking. */
    pass,
    /** Deliver them with flags that say what is odd; in an auction a crossed book is legal. */
    flag,
    /** Leave them out, and count them. */
    drop
}
