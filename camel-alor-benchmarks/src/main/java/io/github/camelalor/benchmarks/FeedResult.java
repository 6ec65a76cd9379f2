package io.github.camelalor.benchmarks;

/**
 * What one receiver did in one round.
 *
 * @param framesPerSecond frames that reached the end of the route, per second of the measured time
 * @param bytesPerFrame bytes allocated on the heap of the receiving JVM, per frame of the measured time
 * @param cpuMicrosPerFrame processor time of the receiving JVM, its compiler and collector included, per frame of the
 *     measured time; it hardly depends on what else the machine has to do
 * @param delivered frames that reached the end of the route, from the first to the last of the round
 * @param inversions those of them that came after a later one, or twice
 * @param lost frames that were sent and did not come, even when given time after the feed had ended
 */
record FeedResult(
        double framesPerSecond,
        double bytesPerFrame,
        double cpuMicrosPerFrame,
        long delivered,
        long inversions,
        long lost) {}
