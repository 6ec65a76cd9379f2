package io.github.camelalor.codec;

/** Tells the frames of both WebSockets apart. */
public final class FrameReader {

    private FrameReader() {}

    /**
     * Reads one text frame.
     *
     * @throws CodecException if it is no JSON object, or an object that is neither an event nor an answer
     */
    public static Frame read(byte[] bytes, int from, int to) throws CodecException {
        throw new CodecException("not written yet");
    }
}
