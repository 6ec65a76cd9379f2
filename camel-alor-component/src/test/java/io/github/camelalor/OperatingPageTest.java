package io.github.camelalor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelalor.simulator.AlorSimulatorExtension;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.management.MBeanAttributeInfo;
import javax.management.openmbean.OpenMBeanAttributeInfo;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What {@code docs/operating.md} shows is what there is; run with {@code -Ddocs.write=true} to renew it. */
class OperatingPageTest {

    private static final Path PAGE = Path.of("..", "docs", "operating.md");
    private static final Set<String> OF_EVERY_METER = Set.of("camelContext", "component", "session");

    @RegisterExtension
    static final AlorSimulatorExtension SIMULATOR = AlorSimulatorExtension.with(simulator -> simulator.seed(7));

    @Test
    void theConsoleLooksAsShown() throws IOException {
        assertShown("console", "```\n" + SessionTree.text(SampleSession.at(0)) + "```\n");
    }

    @Test
    void theAttributesAreThoseOfASession() throws IOException {
        StringBuilder table = new StringBuilder("| attribute | type | what it says |\n|---|---|---|\n");
        for (MBeanAttributeInfo each :
                new SessionBean(() -> SampleSession.at(0)).getMBeanInfo().getAttributes()) {
            table.append("| `")
                    .append(each.getName())
                    .append("` | ")
                    .append(type(each))
                    .append(" | ");
            table.append(each.getDescription()).append(" |\n");
        }
        table.append("\nThe columns of `Links`:\n\n");
        columns(table, SessionFacts.LINK);
        table.append("\nThe columns of `Subscriptions`:\n\n");
        columns(table, SessionFacts.SUBSCRIPTION);
        assertShown("jmx", table.toString());
    }

    private static String type(MBeanAttributeInfo attribute) {
        String type = ((OpenMBeanAttributeInfo) attribute).getOpenType().getClassName();
        return type.substring(type.lastIndexOf('.') + 1);
    }

    private static <T> void columns(StringBuilder table, List<Fact<T>> facts) {
        table.append("| column | type | what it says |\n|---|---|---|\n");
        for (Fact<T> fact : facts) {
            String type = FactTable.type(fact).getClassName();
            table.append("| `").append(fact.name()).append("` | ");
            table.append(type.substring(type.lastIndexOf('.') + 1)).append(" | ");
            table.append(fact.description()).append(" |\n");
        }
    }

    @Test
    void theMetersAreThoseOfASession() throws Exception {
        MeterRegistry registry = new SimpleMeterRegistry();
        CamelContext context = new DefaultCamelContext();
        try {
            SimulatedBroker.connect(context, SIMULATOR.simulator());
            context.getRegistry().bind("meters", registry);
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("alor:orderbook:MOEX:SBER").to("mock:books");
                }
            });
            context.start();
            assertShown("meters", meters(registry));
        } finally {
            context.stop();
        }
    }

    private static String meters(MeterRegistry registry) {
        Map<String, List<Meter>> byName = registry.getMeters().stream()
                .filter(meter -> meter.getId().getName().startsWith("camel.alor."))
                .collect(Collectors.groupingBy(meter -> meter.getId().getName(), TreeMap::new, Collectors.toList()));
        StringBuilder table = new StringBuilder("| meter | type | further tag | what it says |\n|---|---|---|---|\n");
        byName.forEach((name, meters) -> {
            Meter.Id id = meters.get(0).getId();
            table.append("| `").append(name).append("` | ");
            table.append(id.getType().name().toLowerCase(Locale.ROOT));
            table.append(id.getBaseUnit() == null || id.getBaseUnit().isEmpty() ? "" : ", " + id.getBaseUnit());
            table.append(" | ").append(tags(meters)).append(" | ");
            table.append(id.getDescription()).append(" |\n");
        });
        return table.toString();
    }

    private static String tags(List<Meter> meters) {
        return meters.stream()
                .flatMap(meter -> meter.getId().getTags().stream())
                .filter(tag -> !OF_EVERY_METER.contains(tag.getKey()))
                .map(Tag::getKey)
                .distinct()
                .map(key -> "`" + key + "`")
                .collect(Collectors.joining(", "));
    }

    private static void assertShown(String part, String rendered) throws IOException {
        String page = Files.readString(PAGE);
        String begin = "<!-- " + part + " -->\n";
        int from = page.indexOf(begin) + begin.length();
        int to = page.indexOf("<!-- end -->", from);
        assertThat(page).contains(begin);
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(PAGE, page.substring(0, from) + rendered + page.substring(to));
            return;
        }
        assertThat(page.substring(from, to))
                .as("%s in docs/operating.md; renew it with -Ddocs.write=true", part)
                .isEqualTo(rendered);
    }
}
