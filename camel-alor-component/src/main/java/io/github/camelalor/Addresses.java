package io.github.camelalor;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/**
 * The four addresses of one environment.
 *
 * @param oauth token server, without path {@code /refresh}
 * @param api HTTP API
 * @param ws subscriptions
 * @param cws order commands
 */
record Addresses(URI oauth, URI api, URI ws, URI cws) {

    private static final List<String> HTTP = List.of("https", "http");
    private static final List<String> WEBSOCKET = List.of("wss", "ws");

    /** Reads them from the options, each by itself, and takes those of the environment for the others. */
    static Addresses of(AlorConfiguration configuration) {
        AlorEnvironment environment = configuration.getEnvironment();
        return new Addresses(
                address("oauthUrl", configuration.getOauthUrl(), environment.oauthUrl(), HTTP),
                address("apiUrl", configuration.getApiUrl(), environment.apiUrl(), HTTP),
                address("wsUrl", configuration.getWsUrl(), environment.wsUrl(), WEBSOCKET),
                address("cwsUrl", configuration.getCwsUrl(), environment.cwsUrl(), WEBSOCKET));
    }

    private static URI address(String option, String own, String fallback, List<String> schemes) {
        String text = own == null ? fallback : own;
        try {
            URI uri = new URI(text);
            if (uri.getHost() != null && uri.getScheme() != null && schemes.contains(uri.getScheme())) {
                return uri;
            }
        } catch (URISyntaxException e) {
            throw refused(option, text, schemes, e);
        }
        throw refused(option, text, schemes, null);
    }

    private static IllegalArgumentException refused(
            String option, String text, List<String> schemes, URISyntaxException cause) {
        return new IllegalArgumentException(
                "Option " + option + " is '" + text + "'; it has to be an address that begins with "
                        + String.join(":// or ", schemes) + ":// and names a host",
                cause);
    }
}
