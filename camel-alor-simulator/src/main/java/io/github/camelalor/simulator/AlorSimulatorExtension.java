package io.github.camelalor.simulator;

import java.util.function.Consumer;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives JUnit 5 tests an exchange.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final AlorSimulatorExtension EXCHANGE = AlorSimulatorExtension.with(b -> b.seed(7));
 * }</pre>
 *
 * <p>A static field, or {@code @ExtendWith}, gives all tests of a class the same exchange; an instance field gives each test its own. Faults
 * are taken out of the script after each test. Test methods may ask for an {@link AlorSimulator} as a parameter.
 */
public final class AlorSimulatorExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback, ParameterResolver {

    private final Consumer<AlorSimulator.Builder> description;
    private AlorSimulator simulator;
    private int classes;

    /** Describes an exchange with all defaults. */
    public AlorSimulatorExtension() {
        this(defaults -> {});
    }

    private AlorSimulatorExtension(Consumer<AlorSimulator.Builder> description) {
        this.description = description;
    }

    /** Describes an exchange. */
    public static AlorSimulatorExtension with(Consumer<AlorSimulator.Builder> description) {
        return new AlorSimulatorExtension(description);
    }

    /**
     * The exchange.
     *
     * @throws IllegalStateException outside a test
     */
    public AlorSimulator simulator() {
        if (simulator == null) {
            throw new IllegalStateException("The exchange runs during tests only");
        }
        return simulator;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        // A nested class comes with the same extension and shares the exchange of its outer class.
        if (classes++ == 0) {
            start();
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (classes == 0) {
            start();
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        simulator().faults().clear();
        if (classes == 0) {
            stop();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (--classes == 0) {
            stop();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == AlorSimulator.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return simulator();
    }

    private void start() {
        AlorSimulator.Builder builder = AlorSimulator.builder();
        description.accept(builder);
        simulator = builder.start();
    }

    private void stop() {
        if (simulator != null) {
            simulator.close();
            simulator = null;
        }
    }
}
