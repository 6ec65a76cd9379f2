package io.github.camelalor.order;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/**
 * A broker that answers over HTTP exactly what a test wrote down.
 *
 * <p>A script is read from the client's side, a line a step: {@code > METHOD /path?query} is the request that the client has to
 * send next, {@code < status body} its answer, {@code cut} the end of the connection without one, {@code stall} silence. A path
 * may begin with dots, for what comes before. After the last step everything is answered with 503.
 */
public final class ScriptedApi implements AutoCloseable {

    /** What was asked, with the id that it carried. */
    public record Heard(String line, String requestId, JsonObject body) {}

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    private final Deque<String> steps;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final List<String> surprises = new CopyOnWriteArrayList<>();

    public ScriptedApi(String script) {
        steps = new ArrayDeque<>(Arrays.stream(script.split("\n"))
                .map(String::strip)
                .filter(step -> !step.isEmpty())
                .toList());
        server = vertx.createHttpServer().requestHandler(this::heard);
        join(server.listen(0, "localhost"));
    }

    public String url() {
        return "http://localhost:" + server.actualPort();
    }

    /** Every request that came, in order, those for tokens left out. */
    public List<Heard> heard() {
        return heard;
    }

    public List<String> lines() {
        return heard.stream().map(Heard::line).toList();
    }

    /** What came against the script. */
    public List<String> surprises() {
        return surprises;
    }

    /** What the script has still to say. */
    public List<String> left() {
        synchronized (steps) {
            return List.copyOf(steps);
        }
    }

    private void heard(HttpServerRequest request) {
        if (request.path().equals("/refresh")) {
            request.response().end(new JsonObject().put("AccessToken", token()).encode());
            return;
        }
        request.body().onSuccess(body -> {
            String line = request.method().name() + " " + request.uri();
            heard.add(new Heard(line, request.getHeader("X-REQID"), body.length() == 0 ? null : body.toJsonObject()));
            synchronized (steps) {
                answer(request, line);
            }
        });
    }

    private void answer(HttpServerRequest request, String line) {
        String expected = steps.peek();
        if (expected == null || !matches(expected, line)) {
            surprises.add(line + " instead of " + expected);
            request.response().setStatusCode(503).end();
            return;
        }
        steps.poll();
        String answer = steps.isEmpty() ? "cut" : steps.poll();
        if (answer.equals("cut")) {
            request.connection().close();
        } else if (answer.startsWith("<")) {
            request.response()
                    .setStatusCode(Integer.parseInt(answer.substring(2, 5)))
                    .end(answer.substring(5).strip());
        } else if (!answer.equals("stall")) {
            throw new IllegalArgumentException("No such step: " + answer);
        }
    }

    private static boolean matches(String expected, String line) {
        String[] wanted = expected.substring(2).split(" ", 2);
        String[] came = line.split(" ", 2);
        return expected.startsWith("> ")
                && wanted[0].equals(came[0])
                && (wanted[1].startsWith("...") ? came[1].endsWith(wanted[1].substring(3)) : came[1].equals(wanted[1]));
    }

    private static String token() {
        long now = Instant.now().getEpochSecond();
        JsonObject claims = new JsonObject().put("iat", now).put("exp", now + 1800);
        return base64("{\"alg\":\"none\"}") + "." + base64(claims.encode()) + "." + base64("none");
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static <T> T join(Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
    }

    @Override
    public void close() {
        join(vertx.close());
    }
}
