package io.github.camelalor.benchmarks;

import java.net.URI;

/**
 * Where orders go.
 *
 * @param url of the token server and of the HTTP API
 */
record Broker(String url) {

    static final String REFRESH_TOKEN = "benchmark";
    static final String PORTFOLIO = "D00001";
    static final String EXCHANGE = "MOEX";
    static final String SYMBOL = "SBER";

    URI refresh() {
        return URI.create(url + "/refresh?token=" + REFRESH_TOKEN);
    }

    URI marketOrders() {
        return URI.create(url + "/commandapi/warptrans/TRADE/v2/client/orders/actions/market");
    }
}
