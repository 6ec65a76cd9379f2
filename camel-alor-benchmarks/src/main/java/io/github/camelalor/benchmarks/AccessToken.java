package io.github.camelalor.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;

/** Asks for an access token, for those who have to do so by themselves. */
final class AccessToken {

    private AccessToken() {}

    /** Returns the value of the header {@code Authorization}, good for much longer than a turn takes. */
    static String bearer(Broker broker) throws IOException {
        try (CloseableHttpClient client = HttpClients.createDefault()) {
            return client.execute(
                    new HttpPost(broker.refresh()),
                    response -> "Bearer "
                            + new ObjectMapper()
                                    .readTree(response.getEntity().getContent())
                                    .required("AccessToken")
                                    .textValue());
        }
    }
}
