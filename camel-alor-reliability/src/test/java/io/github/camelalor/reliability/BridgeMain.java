package io.github.camelalor.reliability;

import io.github.camelalor.examples.KafkaOrders;
import java.io.IOException;

/** The bridge as its users run it, in a process that ends when the one which started it does. */
public final class BridgeMain {

    private BridgeMain() {}

    /** Runs the bridge. */
    public static void main(String[] args) {
        Thread watch = new Thread(BridgeMain::endWithParent, "watch");
        watch.setDaemon(true);
        watch.start();
        KafkaOrders.main(args);
    }

    private static void endWithParent() {
        try {
            while (System.in.read() >= 0) {
                continue;
            }
        } catch (IOException e) {
            System.err.println("The process that started this one cannot be heard: " + e.getMessage());
        }
        Runtime.getRuntime().halt(3);
    }
}
