package io.github.camelalor;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.camelalor.auth.Jwts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.CamelContext;

/** The broker's HTTP side as a test writes it: it hands out tokens, answers as it is told, and remembers what it was asked. */
final class ScriptedApi implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final AtomicInteger tokens = new AtomicInteger();
    private volatile Script script = request -> Said.ok("[]");

    /** Answers one request. */
    @FunctionalInterface
    interface Script {

        Said answer(Asked request);
    }

    /** A request, its target as it came. */
    record Asked(String method, String target, String authorization, String body) {

        String path() {
            return target.split("\\?", 2)[0];
        }

        /** Returns a parameter of the query, or null. */
        String query(String name) {
            String[] parts = target.split("\\?", 2);
            if (parts.length < 2) {
                return null;
            }
            for (String parameter : parts[1].split("&")) {
                if (parameter.startsWith(name + "=")) {
                    return parameter.substring(name.length() + 1);
                }
            }
            return null;
        }
    }

    /** An answer; single quotes stand for double ones. */
    record Said(int status, String body, String retryAfter) {

        static Said ok(String body) {
            return new Said(200, body, null);
        }

        static Said status(int status, String body) {
            return new Said(status, body, null);
        }
    }

    ScriptedApi() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        Said said;
        if (exchange.getRequestURI().getPath().equals("/refresh")) {
            said = Said.ok("{'AccessToken':'" + token(tokens.incrementAndGet()) + "'}");
        } else {
            Asked request = new Asked(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders().getFirst("Authorization"),
                    body);
            asked.add(request);
            said = script.answer(request);
        }
        byte[] bytes = said.body().replace('\'', '"').getBytes(UTF_8);
        if (said.retryAfter() != null) {
            exchange.getResponseHeaders().set("Retry-After", said.retryAfter());
        }
        exchange.sendResponseHeaders(said.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** Returns the n-th token that is handed out, the first being 1. */
    static String token(int n) {
        return Jwts.lasting(Duration.ofMinutes(30), "token-" + n);
    }

    ScriptedApi answer(Script script) {
        this.script = script;
        return this;
    }

    ScriptedApi answer(String body) {
        return answer(request -> Said.ok(body));
    }

    /** Returns all requests but those for tokens. */
    List<Asked> asked() {
        return asked;
    }

    Asked last() {
        return asked.get(asked.size() - 1);
    }

    int tokens() {
        return tokens.get();
    }

    /** Adds a component under the name {@code alor} that asks here. */
    AlorComponent connect(CamelContext context) {
        String url = "http://localhost:" + server.getAddress().getPort();
        AlorComponent alor = new AlorComponent();
        AlorConfiguration configuration = alor.getConfiguration();
        configuration.setOauthUrl(url);
        configuration.setApiUrl(url);
        configuration.setRefreshToken("demo");
        configuration.setPortfolio("D39004");
        context.addComponent("alor", alor);
        return alor;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
