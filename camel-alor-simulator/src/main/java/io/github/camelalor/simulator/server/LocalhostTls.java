package io.github.camelalor.simulator.server;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The certificate of the exchange, for {@code localhost} and the loopback addresses.
 *
 * <p>Its private key ships with every copy of this library and so proves nothing: a client must trust it in tests alone.
 */
public final class LocalhostTls implements AutoCloseable {

    /** The password of the trust store and of the key store. It protects nothing. */
    public static final String PASSWORD = "simulator";

    private static final String PLACE = "/io/github/camelalor/simulator/";

    private final Path trustStore;

    LocalhostTls() {
        try {
            trustStore = Files.createTempFile("camel-alor-simulator-trust", ".p12");
            Files.write(trustStore, resource("localhost-trust.p12"));
        } catch (IOException e) {
            throw new UncheckedIOException("The trust store cannot be written to the folder for temporary files", e);
        }
    }

    /** A PKCS12 file with the certificate, for the clients; deleted when the exchange closes. */
    public Path trustStore() {
        return trustStore;
    }

    PfxOptions key() {
        return new PfxOptions()
                .setValue(Buffer.buffer(resource("localhost.p12")))
                .setPassword(PASSWORD);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(trustStore);
        } catch (IOException e) {
            throw new UncheckedIOException("The trust store " + trustStore + " cannot be deleted", e);
        }
    }

    private static byte[] resource(String name) {
        try (InputStream in = LocalhostTls.class.getResourceAsStream(PLACE + name)) {
            if (in == null) {
                throw new IllegalStateException("The library is incomplete: " + name + " is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }
}
