package io.github.camelalor.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.ThreadMXBean;
import io.github.camelalor.codec.Frame.DataFrame;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

/**
 * Measures nanoseconds of processor time and bytes allocated for one order book frame of 20 by 20 levels, by several ways to read it,
 * interleaved. Run its main method; it is no test.
 */
public final class CodecSpeed {

    private static final int FRAMES = 512;
    private static final int ROUNDS = 21;
    private static final int PASSES = 40;
    private static final EventContext SBER = EventContext.ofInstrument("MOEX", "SBER", null);
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonFactory JSON = new JsonFactory();

    private CodecSpeed() {}

    public static void main(String[] args) throws Exception {
        for (WireFormat format : WireFormat.values()) {
            byte[][] frames = frames(format);
            Way[] ways = {
                new Way("readTree", frame -> MAPPER.readTree(frame)),
                new Way("Jackson tokens", CodecSpeed::tokens),
                new Way("ours, Jackson only", CodecSpeed::slow),
                new Way("ours, guid only", frame -> FrameReader.read(frame, 0, frame.length)),
                new Way("ours", CodecSpeed::fast)
            };
            for (int round = 0; round < ROUNDS; round++) {
                for (Way way : ways) {
                    way.measure(frames, round);
                }
            }
            System.out.printf(Locale.ROOT, "%s, %d bytes a frame%n", format, frames[0].length);
            for (Way way : ways) {
                way.report();
            }
        }
    }

    private static Object tokens(byte[] frame) throws Exception {
        int tokens = 0;
        try (JsonParser parser = JSON.createParser(frame)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken().isNumeric()) {
                    tokens += parser.getTextLength();
                }
            }
        }
        return tokens;
    }

    private static Object slow(byte[] frame) throws CodecException {
        DataFrame event = (DataFrame) FrameReader.readAll(frame, 0, frame.length);
        return OrderBookWire.READER.read(frame, event.from(), event.to(), SBER);
    }

    private static Object fast(byte[] frame) throws CodecException {
        DataFrame event = (DataFrame) FrameReader.read(frame, 0, frame.length);
        return EventReaders.orderBook().read(frame, event.from(), event.to(), SBER);
    }

    private static byte[][] frames(WireFormat format) {
        Random random = new Random(7);
        byte[][] frames = new byte[FRAMES][];
        for (int i = 0; i < FRAMES; i++) {
            frames[i] = Bytes.of("{'data':" + book(random, format) + ",'guid':'c328fcf1-e495-408a-a0ed-e20f95d6b813'}");
        }
        return frames;
    }

    static String book(Random random, WireFormat format) {
        long mid = 25_000 + random.nextInt(2_000);
        String bids = side(random, format, mid, -1);
        String asks = side(random, format, mid + 1, 1);
        long time = 1_702_631_123_780L + random.nextInt(1_000_000);
        return switch (format) {
            case SIMPLE ->
                "{'snapshot':false,'bids':" + bids + ",'asks':" + asks + ",'timestamp':" + time / 1000
                        + ",'ms_timestamp':" + time + ",'existing':false}";
            case SLIM -> "{'b':" + bids + ",'a':" + asks + ",'t':" + time + ",'h':false}";
            case HEAVY -> "{'bids':" + bids + ",'asks':" + asks + ",'msTimestamp':" + time + ",'existing':false}";
        };
    }

    private static String side(Random random, WireFormat format, long best, int step) {
        StringBuilder side = new StringBuilder("[");
        for (int level = 0; level < 20; level++) {
            long cents = best + (long) step * level;
            String price = cents / 100 + (cents % 100 == 0 ? "" : "." + (cents % 100 < 10 ? "0" : "") + cents % 100);
            side.append(level == 0 ? "" : ",")
                    .append(format == WireFormat.SLIM ? "{'p':" : "{'price':")
                    .append(price)
                    .append(format == WireFormat.SLIM ? ",'v':" : ",'volume':")
                    .append(1 + random.nextInt(5_000))
                    .append('}');
        }
        return side.append(']').toString();
    }

    @FunctionalInterface
    private interface Reading {

        Object read(byte[] frame) throws Exception;
    }

    private static final class Way {

        private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

        private final String name;
        private final Reading reading;
        private final double[] nanos = new double[ROUNDS];
        private long bytes;
        private int sink;

        Way(String name, Reading reading) {
            this.name = name;
            this.reading = reading;
        }

        void measure(byte[][] frames, int round) throws Exception {
            long allocated = THREADS.getCurrentThreadAllocatedBytes();
            long start = THREADS.getCurrentThreadCpuTime();
            for (int pass = 0; pass < PASSES; pass++) {
                for (byte[] frame : frames) {
                    sink += reading.read(frame) == null ? 1 : 0;
                }
            }
            nanos[round] = (THREADS.getCurrentThreadCpuTime() - start) / (double) (PASSES * frames.length);
            bytes = (THREADS.getCurrentThreadAllocatedBytes() - allocated) / (PASSES * frames.length);
        }

        void report() {
            Arrays.sort(nanos);
            System.out.printf(
                    Locale.ROOT,
                    "  %-20s %6.0f ns (fastest %6.0f) %6d bytes%s%n",
                    name,
                    nanos[ROUNDS / 2],
                    nanos[0],
                    bytes,
                    sink == 0 ? "" : "!");
        }
    }
}
