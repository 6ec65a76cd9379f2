package io.github.camelalor.order;

import io.github.camelalor.codec.CodecException;
import io.github.camelalor.net.HttpCall;
import java.time.Duration;
import java.util.Map;

/**
 * Something that the broker can be asked, any time and as often as needed, to find out what became of a command.
 *
 * @param what is asked for, for a message
 * @param path of the request
 * @param query of the request
 * @param reader reads the answer
 */
record Question(String what, String path, Map<String, String> query, Reader reader) {

    /** Reads what the body of the answer says of the command. */
    @FunctionalInterface
    interface Reader {

        Finding read(byte[] body) throws CodecException;
    }

    /** Asks for a list of a portfolio. */
    static Question list(String what, String exchange, String portfolio, Reader reader) {
        return new Question(
                what,
                "/md/v2/Clients/" + HttpCall.segment(exchange) + "/" + HttpCall.segment(portfolio) + "/" + what,
                Map.of("format", "Simple"),
                reader);
    }

    HttpCall call(Duration timeout) {
        return HttpCall.get(path, query, timeout);
    }
}
