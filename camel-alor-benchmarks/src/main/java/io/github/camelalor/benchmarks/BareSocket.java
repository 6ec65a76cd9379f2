package io.github.camelalor.benchmarks;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/**
 * The control: hops from frame to frame and looks at nothing but their length, so that it tells what the sender and the
 * machine could deliver.
 */
final class BareSocket implements Receiver {

    private static final int BUFFER = 1024 * 1024;
    private static final int HEADER = 4;
    private static final int LENGTH = 0x7F;
    private static final int TWO_BYTE_LENGTH = 126;
    private static final byte[] MASKED = {(byte) 0x81, (byte) (0x80 | TWO_BYTE_LENGTH)};

    private final ByteBuffer bytes = ByteBuffer.allocateDirect(BUFFER);
    private SocketChannel socket;

    @Override
    public void start(Source source, Tally tally) throws IOException {
        socket = SocketChannel.open(new InetSocketAddress(Sender.HOST, source.port()));
        write(ByteBuffer.wrap(("GET " + Source.PATH + " HTTP/1.1\r\nHost: " + Sender.HOST
                        + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII)));
        skipHandshake();
        byte[] request = source.subscribe().getBytes(StandardCharsets.UTF_8);
        // A mask of zeros leaves the text as it is.
        write(ByteBuffer.allocate(MASKED.length + Short.BYTES + Integer.BYTES + request.length)
                .put(MASKED)
                .putShort((short) request.length)
                .putInt(0)
                .put(request)
                .flip());
        new Thread(() -> read(tally), "bare-socket").start();
    }

    private void write(ByteBuffer text) throws IOException {
        while (text.hasRemaining()) {
            socket.write(text);
        }
    }

    /** The server speaks only when spoken to, so that nothing follows the handshake. */
    private void skipHandshake() throws IOException {
        String answer = "";
        while (!answer.endsWith("\r\n\r\n")) {
            fill();
            answer = StandardCharsets.US_ASCII.decode(bytes.duplicate().flip()).toString();
        }
        bytes.clear();
    }

    private void fill() throws IOException {
        if (socket.read(bytes) < 0) {
            throw new EOFException("The sender has gone");
        }
    }

    private void read(Tally tally) {
        try {
            while (socket.isOpen()) {
                fill();
                bytes.flip();
                tally.unread(hop());
                bytes.compact();
            }
        } catch (IOException e) {
            if (socket.isOpen()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private long hop() {
        long frames = 0;
        while (bytes.remaining() >= HEADER) {
            int at = bytes.position();
            int length = bytes.get(at + 1) & LENGTH;
            boolean book = length == TWO_BYTE_LENGTH;
            int end = book ? at + HEADER + (bytes.getShort(at + 2) & 0xFFFF) : at + 2 + length;
            if (end > bytes.limit()) {
                break;
            }
            bytes.position(end);
            // Acknowledgements are the only short ones.
            frames += book ? 1 : 0;
        }
        return frames;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
