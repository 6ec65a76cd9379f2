package io.github.camelalor.order;

import io.github.camelalor.net.HttpCall;
import java.time.Duration;

/** Something asked of the trading system, in the words of both paths. Equal commands ask for the same thing. */
interface Command {

    /** Names this command, once and for all: {@code X-REQID} and {@code guid}. */
    String requestId();

    /** Marks what this command makes. */
    OrderTag tag();

    String exchange();

    String symbol();

    String portfolio();

    /** Writes the text frame for {@code /cws}. */
    String frame();

    /** Writes the HTTP request. */
    HttpCall call(Duration timeout);
}
