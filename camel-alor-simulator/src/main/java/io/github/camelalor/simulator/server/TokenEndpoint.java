package io.github.camelalor.simulator.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.camelalor.simulator.auth.Tokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code POST /refresh} in both variants; where both are used, the body wins (protocol B.1). */
final class TokenEndpoint implements Endpoint {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Tokens tokens;
    private final BrokerBehaviour behaviour;
    private final Clock clock;
    private final Instant start;

    TokenEndpoint(Services services) {
        this.tokens = services.tokens();
        this.behaviour = services.behaviour();
        this.clock = services.clock();
        this.start = clock.instant();
    }

    @Override
    public HttpAnswer handle(HttpCall call) {
        if (outlived()) {
            return HttpAnswer.empty(403);
        }
        return ask(call)
                .map(access ->
                        HttpAnswer.ok(JsonNodeFactory.instance.objectNode().put("AccessToken", access)))
                .orElseGet(() -> HttpAnswer.empty(403));
    }

    private boolean outlived() {
        int days = behaviour.refreshTokenDays();
        return days > 0 && !clock.instant().isBefore(start.plus(Duration.ofDays(days)));
    }

    private Optional<String> ask(HttpCall call) {
        try {
            if (call.body().isBlank()) {
                String allowed = call.query("allowedPortfolios");
                return tokens.refresh(call.query("token"), allowed == null ? List.of() : portfolios(allowed));
            }
            JsonNode body = JSON.readTree(call.body());
            List<String> allowed = new ArrayList<>();
            field(body, "allowedPortfolios").forEach(portfolio -> allowed.add(portfolio.asText()));
            return tokens.refresh(field(body, "token").asText(), allowed);
        } catch (JsonProcessingException malformed) {
            return tokens.refresh(null, List.of());
        }
    }

    private static List<String> portfolios(String array) throws JsonProcessingException {
        return JSON.readValue(array, new TypeReference<List<String>>() {});
    }

    private static JsonNode field(JsonNode body, String name) {
        for (Map.Entry<String, JsonNode> field : body.properties()) {
            if (field.getKey().equalsIgnoreCase(name)) {
                return field.getValue();
            }
        }
        return JsonNodeFactory.instance.missingNode();
    }
}
