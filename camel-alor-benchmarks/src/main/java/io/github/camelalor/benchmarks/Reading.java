package io.github.camelalor.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * What the meters of the measured JVM show at one moment.
 *
 * @param count frames delivered, or orders sent, so far
 * @param nanos of the monotonic clock
 * @param bytes allocated so far
 * @param cpuNanos processor time used so far
 */
record Reading(long count, long nanos, long bytes, long cpuNanos) {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    static Reading now(long count) {
        return new Reading(count, System.nanoTime(), Allocation.bytes(), SYSTEM.getProcessCpuTime());
    }

    double perSecondSince(Reading before) {
        return (count - before.count) * 1e9 / (nanos - before.nanos);
    }

    double bytesEachSince(Reading before) {
        return (double) (bytes - before.bytes) / (count - before.count);
    }

    double cpuMicrosEachSince(Reading before) {
        return (cpuNanos - before.cpuNanos) / 1e3 / (count - before.count);
    }
}
