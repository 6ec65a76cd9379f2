package io.github.camelalor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

class SessionNameTest {

    private final AlorConfiguration configuration = new AlorConfiguration();
    private final Set<SessionName> taken = new HashSet<>();

    private String name() {
        CamelContext context = new DefaultCamelContext();
        AlorComponent component = new AlorComponent(context);
        context.addComponent("desk", component);
        SessionName name = SessionName.of(component, configuration, Addresses.of(configuration), taken);
        taken.add(name);
        return name.toString();
    }

    @Test
    void namesOfOneComponentAreApart() {
        configuration.setPortfolio("D39004");

        assertThat(name()).isEqualTo("desk D39004@apidev.alor.ru");
        assertThat(name()).isEqualTo("desk D39004@apidev.alor.ru#2");
        assertThat(name()).isEqualTo("desk D39004@apidev.alor.ru#3");
    }

    @Test
    void withoutAPortfolioTheHostIsTheName() {
        assertThat(name()).isEqualTo("desk apidev.alor.ru");
    }

    @Test
    void aPasswordInAnAddressIsNoPartOfTheName() {
        configuration.setApiUrl("https://somebody:s3cret@api.example:8443/behind");

        assertThat(name()).isEqualTo("desk api.example:8443");
    }
}
