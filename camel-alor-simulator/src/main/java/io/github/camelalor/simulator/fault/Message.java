package io.github.camelalor.simulator.fault;

/**
 * What passes a point of the script: a request, an answer, a frame, or a connection as such.
 *
 * @param channel where it passes; null while a connection has not told ({@link Moment#ACCEPTED})
 * @param moment which point it passes
 * @param subject what it is about: method, path and query of an HTTP request (an answer has those of its request), the opcode of a
 *     frame and of the frames that answer it; empty when there is none
 * @param status the status of an HTTP answer, otherwise 0
 * @param body the text of the frame, request or answer
 */
public record Message(Channel channel, Moment moment, String subject, int status, String body) {

    /** The same message with other text. */
    public Message withBody(String text) {
        return new Message(channel, moment, subject, status, text);
    }

    /** Names the point alone: bodies and queries hold tokens. */
    @Override
    public String toString() {
        return moment + " on " + channel;
    }
}
