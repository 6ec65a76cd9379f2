package io.github.camelalor.simulator.fault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import javax.net.SocketFactory;

/** A WebSocket without a library, to see each byte and how the connection ends. */
final class RawWebSocket implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 5_000;
    private static final int TEXT = 0x81;
    private static final int PING = 0x89;
    private static final int MASKED = 0x80;
    private static final int SHORT = 125;

    private final Socket socket;
    private final InputStream in;

    RawWebSocket(SocketFactory sockets, String url) throws IOException {
        URI uri = URI.create(url);
        socket = sockets.createSocket(uri.getHost(), uri.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = socket.getInputStream();
        String request = "GET " + uri.getPath() + " HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n"
                + "Connection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    }

    /** Reads the answer to the upgrade and nothing behind it. */
    RawWebSocket upgraded() throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("No upgrade: " + head);
            }
            head.append((char) next);
        }
        if (!head.toString().startsWith("HTTP/1.1 101")) {
            throw new IOException("No upgrade: " + head);
        }
        return this;
    }

    RawWebSocket send(String text) throws IOException {
        return frame(TEXT, text);
    }

    RawWebSocket ping() throws IOException {
        return frame(PING, "p");
    }

    byte[] read(int bytes) throws IOException {
        return in.readNBytes(bytes);
    }

    /** Reads until the connection ends. */
    Remains remains() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            for (int next = in.read(); next >= 0; next = in.read()) {
                bytes.write(next);
            }
            return new Remains(bytes.size(), Ending.FIN);
        } catch (SocketException reset) {
            return new Remains(bytes.size(), Ending.RESET);
        }
    }

    /** How many bytes came, and how the connection ended after them. */
    record Remains(int bytes, Ending ending) {}

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** A frame with the mask 0. */
    private RawWebSocket frame(int kind, String text) throws IOException {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write(kind);
        if (payload.length <= SHORT) {
            frame.write(MASKED | payload.length);
        } else {
            frame.write(MASKED | (SHORT + 1));
            frame.write(payload.length >> 8);
            frame.write(payload.length);
        }
        frame.write(new byte[4]);
        frame.write(payload);
        socket.getOutputStream().write(frame.toByteArray());
        return this;
    }
}
