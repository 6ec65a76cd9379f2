package io.github.camelalor.benchmarks;

/**
 * Where the books come from.
 *
 * @param port port of the sender's {@code /refresh} and {@code /ws}
 * @param format wire format to ask for
 */
record Source(int port, Format format) {

    static final String PATH = "/ws";

    String httpUrl() {
        return "http://" + Sender.HOST + ":" + port;
    }

    String webSocketUrl() {
        return "ws://" + Sender.HOST + ":" + port + PATH;
    }

    /** The request that a client written by hand sends. */
    String subscribe() {
        return """
                {"opcode":"OrderBookGetAndSubscribe","code":"SBER","depth":%d,"exchange":"MOEX",\
                "format":"%s","frequency":0,"guid":"f35a2373-612c-4518-54af-72025384f59b","token":"none"}""".formatted(Books.DEPTH, format);
    }
}
