package io.github.camelalor.benchmarks;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Reports to the sender how many frames the route has dealt with, beside the feed and cheaply. */
final class Progress implements AutoCloseable {

    /** Said instead of a number: the sender ends the feed and answers with the number of frames sent. */
    static final long END = -1;

    private static final int EVERY_MILLIS = 2;

    private final Tally tally;
    private final Socket socket;
    private final DataOutputStream out;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "progress"));

    Progress(int port, Tally tally) throws IOException {
        this.tally = tally;
        this.socket = new Socket(Sender.HOST, port);
        socket.setTcpNoDelay(true);
        this.out = new DataOutputStream(socket.getOutputStream());
        timer.scheduleWithFixedDelay(this::report, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void report() {
        say(tally.frames());
    }

    private synchronized void say(long number) {
        try {
            out.writeLong(number);
        } catch (IOException e) {
            throw new UncheckedIOException("The sender has gone", e);
        }
    }

    /** Ends the feed and returns how many frames were sent. */
    long end() throws IOException {
        say(END);
        return new DataInputStream(socket.getInputStream()).readLong();
    }

    @Override
    public void close() throws IOException {
        timer.shutdownNow();
        socket.close();
    }
}
