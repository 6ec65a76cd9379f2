package io.github.camelalor;

import io.github.camelalor.codec.Answers;
import io.github.camelalor.codec.Refusal;
import io.github.camelalor.net.HttpReply;
import io.github.camelalor.net.RetryAfter;
import java.time.Clock;
import java.time.Duration;
import org.apache.camel.CamelException;

/** The broker answered a question with an error. */
public final class AlorApiException extends CamelException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final String text;
    private final Duration retryAfter;

    private AlorApiException(String question, int status, Refusal refusal, Duration retryAfter) {
        super("The broker refused " + question + ": HTTP " + status
                + (refusal.code() == null ? "" : " " + refusal.code())
                + (refusal.message().isEmpty() ? "" : " " + refusal.message()));
        this.status = status;
        this.code = refusal.code();
        this.text = refusal.message();
        this.retryAfter = retryAfter;
    }

    /** Makes the exception of an answer that is none. */
    static AlorApiException of(AlorOperation question, HttpReply reply) {
        return new AlorApiException(
                question.toString(),
                reply.status(),
                Answers.refusal(reply.body()),
                reply.retryAfter() == null ? null : RetryAfter.read(reply.retryAfter(), Clock.systemUTC()));
    }

    /** Returns the HTTP status; 429 stands for too many requests. */
    public int status() {
        return status;
    }

    /** Returns the broker's own code of the error; null if there is none. */
    public String code() {
        return code;
    }

    /** Returns what the broker said; may be empty. */
    public String text() {
        return text;
    }

    /** Returns how long the broker wants to be left alone; null if it does not say. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
