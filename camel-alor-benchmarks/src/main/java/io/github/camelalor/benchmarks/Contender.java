package io.github.camelalor.benchmarks;

import java.util.function.Supplier;

/** Who takes part in the comparison of feeds. */
enum Contender {
    BARE_SOCKET("bare socket (control)", BareSocket::new),
    HAND_WRITTEN("Vert.x + readTree, by hand", HandWritten::new),
    PLAIN_CAMEL("vertx-websocket: + unmarshal", PlainCamel::new),
    ALOR("alor:", AlorRoute::new);

    private final String title;
    private final Supplier<Receiver> receiver;

    Contender(String title, Supplier<Receiver> receiver) {
        this.title = title;
        this.receiver = receiver;
    }

    String title() {
        return title;
    }

    Receiver receiver() {
        return receiver.get();
    }
}
