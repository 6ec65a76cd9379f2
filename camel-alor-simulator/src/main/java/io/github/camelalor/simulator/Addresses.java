package io.github.camelalor.simulator;

/** The four addresses of the broker on one port. */
record Addresses(boolean secure, String host, int port) {

    String oauth() {
        return url("http", "");
    }

    String api() {
        return url("http", "");
    }

    String ws() {
        return url("ws", "/ws");
    }

    String cws() {
        return url("ws", "/cws");
    }

    private String url(String scheme, String path) {
        return scheme + (secure ? "s" : "") + "://" + host + ":" + port + path;
    }
}
