package io.github.camelalor.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelalor.model.Side;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/**
 * Apache HttpClient 5, which is camel-http's, and {@link ObjectMapper}, as one would write it with care: one client that keeps
 * its connection, bytes without a string between, no look at what an order lost on its way would need.
 */
final class HandWrittenOrders implements OrderClient {

    private static final int OK = 200;

    private final ObjectMapper mapper = new ObjectMapper();
    private final CloseableHttpClient client = HttpClients.createDefault();
    private URI orders;
    private String authorization;

    @Override
    public void start(Broker broker) throws IOException {
        orders = broker.marketOrders();
        authorization = AccessToken.bearer(broker);
    }

    @Override
    public String order(Side side) throws IOException {
        ObjectNode order =
                mapper.createObjectNode().put("side", side.wireName()).put("quantity", 1);
        order.putObject("instrument").put("exchange", Broker.EXCHANGE).put("symbol", Broker.SYMBOL);
        order.putObject("user").put("portfolio", Broker.PORTFOLIO);
        HttpPost request = new HttpPost(orders);
        request.setHeader("Authorization", authorization);
        request.setHeader("X-REQID", UUID.randomUUID().toString());
        request.setEntity(new ByteArrayEntity(mapper.writeValueAsBytes(order), ContentType.APPLICATION_JSON));
        return client.execute(request, this::number);
    }

    private String number(ClassicHttpResponse response) throws IOException {
        if (response.getCode() != OK) {
            throw new IOException("An order was answered with " + response.getCode());
        }
        return mapper.readTree(response.getEntity().getContent())
                .path("orderNumber")
                .textValue();
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
