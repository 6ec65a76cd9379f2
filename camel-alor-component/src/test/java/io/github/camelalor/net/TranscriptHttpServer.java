package io.github.camelalor.net;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers the n-th request with the n-th text, to the byte, and then ends the connection; requests beyond the last text
 * get the last one.
 */
final class TranscriptHttpServer implements AutoCloseable {

    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final Voice voice;

    private interface Voice {
        void speak(OutputStream out, int request) throws IOException, InterruptedException;
    }

    TranscriptHttpServer(String... answers) throws IOException {
        this((out, request) -> out.write(answers[Math.min(request, answers.length - 1)].getBytes(ISO_8859_1)));
    }

    private TranscriptHttpServer(Voice voice) throws IOException {
        this.voice = voice;
        new Thread(this::listen, "transcript-http").start();
    }

    /** Reads the request and says nothing until it is closed. */
    static TranscriptHttpServer stalling() throws IOException {
        CountDownLatch never = new CountDownLatch(1);
        return new TranscriptHttpServer((out, request) -> never.await(5, TimeUnit.SECONDS));
    }

    /** Sends a byte of the body every 50 milliseconds, for five seconds. */
    static TranscriptHttpServer dripping() throws IOException {
        CountDownLatch never = new CountDownLatch(1);
        return new TranscriptHttpServer((out, request) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n".getBytes(ISO_8859_1));
            for (int i = 0; i < 100; i++) {
                out.write(' ');
                out.flush();
                never.await(50, TimeUnit.MILLISECONDS);
            }
        });
    }

    /** Sends a body for as long as anybody reads. */
    static TranscriptHttpServer endless() throws IOException {
        byte[] much = new byte[1024 * 1024];
        return new TranscriptHttpServer((out, request) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n".getBytes(ISO_8859_1));
            while (true) {
                out.write(much);
            }
        });
    }

    String url() {
        return "http://localhost:" + socket.getLocalPort();
    }

    List<String> requests() {
        return requests;
    }

    private void listen() {
        while (!socket.isClosed()) {
            try (Socket caller = socket.accept()) {
                requests.add(read(caller.getInputStream()));
                voice.speak(caller.getOutputStream(), turn.getAndIncrement());
            } catch (IOException e) {
                // The caller has gone, or the test is over: the next one, if any.
                continue;
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static String read(InputStream in) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        int left = -1;
        while (left != 0) {
            int next = in.read();
            if (next < 0) {
                break;
            }
            read.write(next);
            left--;
            if (left < 0 && read.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
                Matcher length = LENGTH.matcher(read.toString(ISO_8859_1));
                left = length.find() ? Integer.parseInt(length.group(1)) : 0;
            }
        }
        return read.toString(ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
