package io.github.camelalor.simulator.server;

/** Ends the handling of an HTTP request with an answer that is no success. */
final class HttpRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient HttpAnswer answer;

    HttpRefusal(HttpAnswer answer) {
        super("Status " + answer.status(), null, false, false);
        this.answer = answer;
    }

    HttpRefusal(int status) {
        this(HttpAnswer.empty(status));
    }

    HttpAnswer answer() {
        return answer;
    }
}
