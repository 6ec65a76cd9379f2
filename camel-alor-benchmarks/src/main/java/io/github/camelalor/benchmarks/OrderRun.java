package io.github.camelalor.benchmarks;

import io.github.camelalor.model.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Measures one client for one round, one order at a time; the main class of the client's JVM. */
final class OrderRun {

    private final OrderClient client;
    private long confirmed;
    private String last;

    private OrderRun(OrderClient client) {
        this.client = client;
    }

    /** Arguments: contender, the broker's address, a folder on the disk, seconds of warming up and of measuring. */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory(Path.of(args[2]), "orders");
        try {
            ChildJvm.answer(measure(
                    OrderContender.valueOf(args[0]).client(folder),
                    new Broker(args[1]),
                    Integer.parseInt(args[3]),
                    Integer.parseInt(args[4])));
        } finally {
            delete(folder);
        }
    }

    private static OrderResult measure(OrderClient contender, Broker broker, int warmUpSeconds, int seconds)
            throws Exception {
        try (OrderClient client = contender) {
            client.start(broker);
            return new OrderRun(client).measure(warmUpSeconds, seconds);
        }
    }

    private OrderResult measure(int warmUpSeconds, int seconds) throws Exception {
        send(warmUpSeconds, new RoundTrips());
        RoundTrips roundTrips = new RoundTrips();
        Reading before = Reading.now(confirmed);
        send(seconds, roundTrips);
        Reading after = Reading.now(confirmed);
        return new OrderResult(
                roundTrips.percentileMicros(50),
                roundTrips.percentileMicros(99),
                after.perSecondSince(before),
                after.cpuMicrosEachSince(before),
                after.bytesEachSince(before),
                confirmed);
    }

    private void send(int seconds, RoundTrips roundTrips) throws Exception {
        long start = System.nanoTime();
        for (long now = start; now - start < TimeUnit.SECONDS.toNanos(seconds); ) {
            // In turns, so that neither the position nor the money runs away.
            String number = client.order(confirmed % 2 == 0 ? Side.BUY : Side.SELL);
            long then = System.nanoTime();
            roundTrips.add(then - now);
            now = then;
            confirm(number);
        }
    }

    private void confirm(String number) {
        if (number == null || number.isBlank() || number.equals(last)) {
            throw new IllegalStateException("The receipt of an order has no number of its own: " + number);
        }
        last = number;
        confirmed++;
    }

    private static void delete(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
        Files.delete(folder);
    }
}
