package io.github.camelalor.simulator;

import io.github.camelalor.simulator.server.LocalhostTls;
import java.nio.file.Path;

/**
 * The addresses of the exchange with TLS, and what a client needs to trust them.
 *
 * @param host the host they are on
 * @param port the port with TLS
 * @param trustStore a PKCS12 file with the certificate, deleted when the simulator closes
 */
public record Tls(String host, int port, Path trustStore) {

    /** The password of the trust store. */
    public String trustStorePassword() {
        return LocalhostTls.PASSWORD;
    }

    /** The token server; {@code /refresh} goes behind it. */
    public String oauthUrl() {
        return addresses().oauth();
    }

    /** The HTTP API. */
    public String apiUrl() {
        return addresses().api();
    }

    /** The subscriptions. */
    public String wsUrl() {
        return addresses().ws();
    }

    /** The order commands. */
    public String cwsUrl() {
        return addresses().cws();
    }

    private Addresses addresses() {
        return new Addresses(true, host, port);
    }
}
