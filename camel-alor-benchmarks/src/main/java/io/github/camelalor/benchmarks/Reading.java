package io.github.camelalor.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * What the meters of the receiving JVM show at one moment.
 *
 * @param frames delivered so far
 * @param nanos of the monotonic clock
 * @param bytes allocated so far
 * @param cpuNanos processor time used so far
 */
record Reading(long frames, long nanos, long bytes, long cpuNanos) {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    static Reading now(Tally tally) {
        return new Reading(tally.frames(), System.nanoTime(), Allocation.bytes(), SYSTEM.getProcessCpuTime());
    }
}
