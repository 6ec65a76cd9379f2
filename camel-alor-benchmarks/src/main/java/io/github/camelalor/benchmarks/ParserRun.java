package io.github.camelalor.benchmarks;

import io.github.camelalor.simulator.wire.BookFrames;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * Measures one parser on one thread, frame after frame of a ring, by the processor time of that thread; the main class of a
 * JVM of its own.
 */
final class ParserRun {

    private static final int FRAMES = 512;
    private static final long WARM_UP = TimeUnit.SECONDS.toNanos(2);
    private static final long SAMPLE = TimeUnit.MILLISECONDS.toNanos(200);
    private static final int SAMPLES = 11;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final byte[][] frames = new byte[FRAMES][];
    private final Parser parser;

    private ParserRun(Parser parser, Format format) {
        this.parser = parser;
        Books books = new Books();
        Arrays.setAll(
                frames,
                i -> BookFrames.encode(books.next(), format.wire(), false, "f35a2373-612c-4518-54af-72025384f59b"));
    }

    /** Arguments: contender, format. */
    public static void main(String[] args) throws Exception {
        Format format = Format.parse(args[1]);
        ChildJvm.answer(new ParserRun(ParserContender.valueOf(args[0]).parser(format), format).measure());
    }

    private ParserResult measure() throws Exception {
        run(WARM_UP);
        double[] nanos = new double[SAMPLES];
        double bytes = 0;
        for (int i = 0; i < SAMPLES; i++) {
            long allocated = Allocation.bytesOfThisThread();
            long start = THREADS.getCurrentThreadCpuTime();
            long count = run(SAMPLE);
            nanos[i] = (double) (THREADS.getCurrentThreadCpuTime() - start) / count;
            bytes = (double) (Allocation.bytesOfThisThread() - allocated) / count;
        }
        Arrays.sort(nanos);
        return new ParserResult(nanos[SAMPLES / 2], nanos[0], nanos[SAMPLES - 1], bytes);
    }

    private long run(long time) throws Exception {
        long start = System.nanoTime();
        long count = 0;
        while (System.nanoTime() - start < time) {
            for (byte[] frame : frames) {
                if (parser.parse(frame, frame.length) != Books.FIRST_TIME) {
                    throw new IllegalStateException("A book was read wrongly");
                }
            }
            count += FRAMES;
        }
        return count;
    }
}
