package io.github.camelalor.simulator.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.camelalor.simulator.market.Effect;
import io.github.camelalor.simulator.market.Ledger;

/** Every effect of the clients' commands as JSON: a view for tests in other processes, so it needs no token. */
final class LedgerEndpoint implements Endpoint {

    private final Ledger ledger;

    LedgerEndpoint(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public HttpAnswer handle(HttpCall call) {
        ArrayNode effects = JsonNodeFactory.instance.arrayNode();
        for (Effect effect : ledger.effects()) {
            effects.addObject()
                    .put("sequence", effect.sequence())
                    .put("time", effect.time().toString())
                    .put("kind", effect.kind().name())
                    .put("portfolio", effect.portfolio())
                    .put("orderNumber", effect.orderNumber())
                    .put("requestId", effect.requestId())
                    .put("guid", effect.guid())
                    .put("comment", effect.comment())
                    .put("transport", effect.transport());
        }
        return HttpAnswer.ok(effects);
    }
}
