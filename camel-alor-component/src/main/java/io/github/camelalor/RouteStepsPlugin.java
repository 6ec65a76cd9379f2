package io.github.camelalor;

import org.apache.camel.CamelContext;
import org.apache.camel.spi.ContextServicePlugin;

/** Lets every Camel context follow Kafka records through its routes; Camel finds it by itself, before it makes the routes. */
public final class RouteStepsPlugin implements ContextServicePlugin {

    @Override
    public void load(CamelContext context) {
        RouteSteps.follow(context);
    }
}
