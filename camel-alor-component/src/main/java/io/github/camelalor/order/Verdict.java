package io.github.camelalor.order;

import io.github.camelalor.codec.Answers;
import io.github.camelalor.codec.Frame;
import io.github.camelalor.codec.OrderAnswer;
import io.github.camelalor.net.HttpReply;
import java.util.regex.Pattern;

/** What one answer of the broker says about the attempt that it answers. */
sealed interface Verdict {

    /** Digits, not all of them zero. */
    Pattern NUMBER = Pattern.compile("0*[1-9][0-9]*");

    /**
     * The trading system did what was asked.
     *
     * @param number of what it made; null where nothing was made
     */
    record Confirmed(String number) implements Verdict {}

    /** What a refusal says about attempts before the one that it answers. */
    enum Bearing {
        /** It holds for them too: the broker repeats its first answer. */
        ALL_ATTEMPTS,
        /**
         * It looks like the first answer repeated, as it comes from the trading system; or the broker no longer knows the
         * request id, and has tried a second time what lives already.
         */
        UNLESS_FOUND,
        /** Nothing. */
        THIS_ATTEMPT
    }

    /** The trading system refused it, now or when it was first asked. */
    record Rejected(String code, String text, Bearing bearing) implements Verdict {}

    /**
     * The trading system has no order that could be changed or cancelled: there never was one, or it is final already.
     *
     * @param ofAllAttempts whether the broker repeats its first answer, so that it holds for attempts before this one too
     */
    record NothingToChange(String code, String text, boolean ofAllAttempts) implements Verdict {}

    /** This attempt was stopped at the door: not executed. It says nothing about attempts before it. */
    record TurnedAway(int status, String text) implements Verdict {}

    /**
     * Nobody knows.
     *
     * @param repeat whether the same request could bring a better answer; not when the broker itself does not know
     */
    record Doubtful(String reason, boolean repeat) implements Verdict {}

    /** Reads the answer to an HTTP request. */
    static Verdict of(HttpReply reply) {
        int status = reply.status();
        if (!reply.successful() && status / 100 != 4) {
            return of(status, reply.excerpt());
        }
        OrderAnswer answer = Answers.order(status, reply.body());
        return reply.successful() || status == 400 || answer instanceof OrderAnswer.AlreadyHandled
                ? of(answer)
                : of(status, reply.excerpt());
    }

    /** Reads the answer to a command over {@code /cws}, where a refusal has a text but no code of the trading system. */
    static Verdict of(Frame.ServiceFrame frame) {
        if (frame.httpCode() == 200) {
            return frame.orderNumber() == null || frame.orderNumber().isEmpty()
                    ? new Doubtful("accepted without an order number: " + frame.message(), false)
                    : accepted(frame.orderNumber());
        }
        if (frame.httpCode() != 400) {
            return of(frame.httpCode(), frame.message());
        }
        return Answers.speaksOfRepeat(frame.message())
                ? new Doubtful("the first answer is not repeated: " + frame.message(), false)
                : refused("400", frame.message(), null);
    }

    /** What is not a number of the trading system stands for an order that it may or may not have. */
    private static Verdict accepted(String orderNumber) {
        return NUMBER.matcher(orderNumber).matches()
                ? new Confirmed(orderNumber)
                : new Doubtful("accepted, but with " + orderNumber + " for an order number", false);
    }

    private static Verdict of(OrderAnswer answer) {
        if (answer instanceof OrderAnswer.Accepted accepted) {
            return accepted(accepted.orderNumber());
        }
        if (answer instanceof OrderAnswer.Refused refused) {
            return refused(refused.code() == null ? "400" : refused.code(), refused.text(), refused.code());
        }
        if (answer instanceof OrderAnswer.AlreadyHandled handled) {
            return first(of(handled.original()));
        }
        return new Doubtful("HTTP answer that cannot be read: " + ((OrderAnswer.Unreadable) answer).reason(), true);
    }

    /** What the broker answered to the first attempt holds for all, and asking once more brings nothing else. */
    private static Verdict first(Verdict original) {
        if (original instanceof Doubtful doubtful) {
            return new Doubtful(doubtful.reason(), false);
        }
        if (original instanceof NothingToChange nothing) {
            return new NothingToChange(nothing.code(), nothing.text(), true);
        }
        return original instanceof Rejected rejected
                ? new Rejected(rejected.code(), rejected.text(), Bearing.ALL_ATTEMPTS)
                : original;
    }

    private static Verdict refused(String shown, String text, String code) {
        return switch (ErrorCodes.reading(code, text)) {
            case IN_DOUBT -> new Doubtful("the trading system does not know: " + shown + " " + text, false);
            case NOTHING_TO_CHANGE -> new NothingToChange(shown, text, false);
            case REJECTED ->
                new Rejected(shown, text, ErrorCodes.refuses(code) ? Bearing.UNLESS_FOUND : Bearing.THIS_ATTEMPT);
        };
    }

    /** Reads an answer of which only the status says anything. */
    static Verdict of(int status, String text) {
        // 408 and 499 say that the request or its answer did not come through in time, not how far it came.
        return status / 100 == 4 && status != 408 && status != 499
                ? new TurnedAway(status, text.isEmpty() ? "the broker gives no reason" : text)
                : new Doubtful("status " + status + (text.isEmpty() ? "" : ": " + text), true);
    }
}
