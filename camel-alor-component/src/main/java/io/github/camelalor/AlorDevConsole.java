package io.github.camelalor;

import java.util.Map;
import java.util.stream.Collectors;
import org.apache.camel.spi.annotations.DevConsole;
import org.apache.camel.support.console.AbstractDevConsole;
import org.apache.camel.util.json.JsonArray;
import org.apache.camel.util.json.JsonObject;

/** Shows the sessions with the broker: token, connections, subscriptions, orders, and what is wrong with them. */
@DevConsole(name = "alor", displayName = "ALOR Broker", description = "Sessions with the ALOR broker")
public final class AlorDevConsole extends AbstractDevConsole {

    /** Makes the console; Camel does. */
    public AlorDevConsole() {
        super("camel", "alor", "ALOR Broker", "Sessions with the ALOR broker");
    }

    @Override
    protected Map<String, Object> doCallJson(Map<String, Object> options) {
        JsonArray sessions = new JsonArray();
        AlorSessions.of(getCamelContext()).forEach(session -> sessions.add(SessionTree.json(session.status())));
        JsonObject root = new JsonObject();
        root.put("sessions", sessions);
        return root;
    }

    @Override
    protected String doCallText(Map<String, Object> options) {
        return AlorSessions.of(getCamelContext()).stream()
                .map(session -> SessionTree.text(session.status()))
                .collect(Collectors.joining("\n"));
    }
}
