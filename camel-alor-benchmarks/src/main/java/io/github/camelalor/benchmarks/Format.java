package io.github.camelalor.benchmarks;

import io.github.camelalor.simulator.wire.WireFormat;
import java.util.Locale;

/** A wire format, with the names that receivers without the codec look for. */
enum Format {
    SLIM(WireFormat.SLIM, "b", "a", "p", "v", "t"),
    SIMPLE(WireFormat.SIMPLE, "bids", "asks", "price", "volume", "ms_timestamp"),
    HEAVY(WireFormat.HEAVY, "bids", "asks", "price", "volume", "msTimestamp");

    private final WireFormat wire;
    private final String bids;
    private final String asks;
    private final String price;
    private final String volume;
    private final String time;

    Format(WireFormat wire, String bids, String asks, String price, String volume, String time) {
        this.wire = wire;
        this.bids = bids;
        this.asks = asks;
        this.price = price;
        this.volume = volume;
        this.time = time;
    }

    static Format parse(String name) {
        return valueOf(name.strip().toUpperCase(Locale.ROOT));
    }

    WireFormat wire() {
        return wire;
    }

    String bids() {
        return bids;
    }

    String asks() {
        return asks;
    }

    String price() {
        return price;
    }

    String volume() {
        return volume;
    }

    String time() {
        return time;
    }

    @Override
    public String toString() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }
}
