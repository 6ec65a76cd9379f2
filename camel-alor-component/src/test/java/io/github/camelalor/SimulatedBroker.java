package io.github.camelalor;

import io.github.camelalor.simulator.AlorSimulator;
import org.apache.camel.CamelContext;

/** Points components at a simulator, as an application would. */
final class SimulatedBroker {

    private SimulatedBroker() {}

    /** Adds a component under the name {@code alor} for the simulator's account. */
    static AlorComponent connect(CamelContext context, AlorSimulator simulator) {
        return connect(context, "alor", simulator, "demo", "D39004");
    }

    static AlorComponent connect(
            CamelContext context, String name, AlorSimulator simulator, String refreshToken, String portfolio) {
        AlorComponent alor = new AlorComponent();
        AlorConfiguration configuration = alor.getConfiguration();
        configuration.setOauthUrl(simulator.oauthUrl());
        configuration.setApiUrl(simulator.apiUrl());
        configuration.setWsUrl(simulator.wsUrl());
        configuration.setCwsUrl(simulator.cwsUrl());
        configuration.setRefreshToken(refreshToken);
        configuration.setPortfolio(portfolio);
        configuration.setReconnectDelay(50);
        configuration.setMaxReconnectDelay(200);
        context.addComponent(name, alor);
        return alor;
    }
}
