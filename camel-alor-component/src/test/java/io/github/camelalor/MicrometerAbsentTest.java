package io.github.camelalor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelalor.simulator.AlorSimulator;
import io.github.camelalor.simulator.AlorSimulatorExtension;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An application without Micrometer orders and listens as any other. */
@Timeout(120)
class MicrometerAbsentTest {

    @RegisterExtension
    static final AlorSimulatorExtension SIMULATOR = AlorSimulatorExtension.with(simulator -> simulator.seed(7));

    @Test
    void theComponentNeedsNoClassOfMicrometer() throws Exception {
        AlorSimulator simulator = SIMULATOR.simulator();
        URL[] urls = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("micrometer"))
                .map(MicrometerAbsentTest::url)
                .toArray(URL[]::new);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // Left open: event loops that end a little later still load classes through it.
        URLClassLoader poor = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
        try {
            thread.setContextClassLoader(poor);
            assertThatThrownBy(() -> poor.loadClass("io.micrometer.core.instrument.Meter"))
                    .isInstanceOf(ClassNotFoundException.class);

            @SuppressWarnings("unchecked")
            Function<String[], String> application =
                    (Function<String[], String>) poor.loadClass(PlainApplication.class.getName())
                            .getDeclaredConstructor()
                            .newInstance();
            assertThat(application.getClass().getClassLoader()).isSameAs(poor);
            assertThat(application.apply(new String[] {simulator.apiUrl(), simulator.wsUrl(), simulator.cwsUrl()}))
                    .contains("outcomes: confirmed 1, ", "orderbook MOEX:SBER");
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static URL url(String entry) {
        try {
            return new File(entry).toURI().toURL();
        } catch (MalformedURLException e) {
            throw new AssertionError(e);
        }
    }
}
