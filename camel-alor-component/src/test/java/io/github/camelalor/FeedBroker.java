package io.github.camelalor;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A broker whose streams a test makes: what there is when somebody subscribes, and what happens then. Its connections are
 * cut when the test says so, after so many events for instance, and it stays away until it is told to come back.
 */
final class FeedBroker implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final HttpServer server;
    private final Map<String, Function<JsonObject, List<JsonObject>>> snapshots = new ConcurrentHashMap<>();
    private final List<JsonObject> requests = new CopyOnWriteArrayList<>();
    private final List<MultiMap> questions = new CopyOnWriteArrayList<>();
    private volatile Function<MultiMap, Future<JsonArray>> past = query -> Future.failedFuture("nothing");
    private volatile boolean ackFirst;
    private volatile int copies = 1;
    /** Of the event loop, as everything below. */
    private final List<Line> lines = new ArrayList<>();

    private HttpConnection latest;
    private int framesLeft = Integer.MAX_VALUE;
    private volatile boolean away;

    FeedBroker() {
        server = vertx.createHttpServer()
                .connectionHandler(connection -> latest = connection)
                .requestHandler(this::answer);
        join(server.listen(0, "localhost"));
    }

    /** One connection and what is subscribed on it, by guid. */
    private record Line(ServerWebSocket socket, HttpConnection connection, Map<String, JsonObject> subscriptions) {}

    /** Says what there is when somebody asks with an opcode. */
    void snapshot(String opcode, Function<JsonObject, List<JsonObject>> events) {
        snapshots.put(opcode, events);
    }

    /** A question that is one too many: an answer 429. */
    static final class TooMany extends Exception {

        private static final long serialVersionUID = 1L;

        private final int retryAfter;

        /** Asks for so many seconds of silence. */
        TooMany(int retryAfter) {
            this.retryAfter = retryAfter;
        }
    }

    /** Says what the answer to a question for past trades is, and when; a failure is an answer 500, or 429. */
    void past(Function<MultiMap, Future<JsonArray>> answer) {
        past = answer;
    }

    void ackFirst(boolean first) {
        ackFirst = first;
    }

    /** Sends every event so many times. */
    void copies(int number) {
        copies = number;
    }

    /** Everything that was asked for with an opcode, in order. */
    List<JsonObject> requests(String opcode) {
        return requests.stream()
                .filter(request -> request.getString("opcode").equals(opcode))
                .toList();
    }

    /** The questions for past trades. */
    List<MultiMap> questions() {
        return questions;
    }

    /** Sends an event to whoever is subscribed. */
    void event(String opcode, JsonObject data) {
        onLoop(() -> {
            for (Line line : List.copyOf(lines)) {
                line.subscriptions().forEach((guid, request) -> {
                    if (request.getString("opcode").equals(opcode)) {
                        send(line, guid, data);
                    }
                });
            }
            return null;
        });
    }

    /** Cuts the connection after so many events from now on. */
    void cutAfter(int events) {
        onLoop(() -> framesLeft = events);
    }

    void cut() {
        onLoop(() -> {
            away = true;
            lines.forEach(line -> line.connection().close());
            lines.clear();
            return null;
        });
    }

    /** Takes connections again. */
    void back() {
        onLoop(() -> {
            framesLeft = Integer.MAX_VALUE;
            away = false;
            return null;
        });
    }

    boolean away() {
        return away;
    }

    /** Tells whether somebody is subscribed with an opcode. */
    boolean subscribed(String opcode) {
        return onLoop(() -> lines.stream()
                .flatMap(line -> line.subscriptions().values().stream())
                .anyMatch(request -> request.getString("opcode").equals(opcode)));
    }

    void connect(AlorConfiguration configuration) {
        String host = "localhost:" + server.actualPort();
        configuration.setOauthUrl("http://" + host);
        configuration.setApiUrl("http://" + host);
        configuration.setWsUrl("ws://" + host + "/ws");
        configuration.setCwsUrl("ws://" + host + "/cws");
        configuration.setRefreshToken("demo");
        configuration.setPortfolio("D39004");
        configuration.setReconnectDelay(20);
        configuration.setMaxReconnectDelay(50);
    }

    private void answer(HttpServerRequest request) {
        if (request.path().equals("/refresh")) {
            request.response().end(new JsonObject().put("AccessToken", token()).encode());
        } else if (request.path().endsWith("/alltrades")) {
            questions.add(request.params());
            past.apply(request.params())
                    .onSuccess(trades -> request.response().end(trades.encode()))
                    .onFailure(why -> refuse(request, why));
        } else if (away) {
            request.response().setStatusCode(503).end();
        } else {
            HttpConnection connection = latest;
            request.toWebSocket().onSuccess(socket -> {
                Line line = new Line(socket, connection, new LinkedHashMap<>());
                lines.add(line);
                socket.textMessageHandler(text -> heard(line, new JsonObject(text)));
                socket.closeHandler(ignored -> lines.remove(line));
            });
        }
    }

    private static void refuse(HttpServerRequest request, Throwable why) {
        if (why instanceof TooMany tooMany) {
            request.response().setStatusCode(429).putHeader("Retry-After", String.valueOf(tooMany.retryAfter));
        } else {
            request.response().setStatusCode(500);
        }
        request.response().end();
    }

    private void heard(Line line, JsonObject request) {
        String guid = request.getString("guid");
        String opcode = request.getString("opcode");
        requests.add(request);
        if (opcode.equals("unsubscribe")) {
            line.subscriptions().remove(guid);
        } else if (!opcode.equals("ping")) {
            line.subscriptions().put(guid, request);
        }
        Runnable ack = () -> line.socket()
                .writeTextMessage(new JsonObject()
                        .put("message", "Handled successfully")
                        .put("httpCode", 200)
                        .put("requestGuid", guid)
                        .encode());
        if (framesLeft == 0) {
            cut(line);
        } else if (ackFirst) {
            ack.run();
        }
        snapshots.getOrDefault(opcode, ignored -> List.of()).apply(request).forEach(data -> send(line, guid, data));
        if (!ackFirst && lines.contains(line)) {
            ack.run();
        }
    }

    private void send(Line line, String guid, JsonObject data) {
        for (int copy = 0; copy < copies && lines.contains(line); copy++) {
            Future<Void> sent = line.socket()
                    .writeTextMessage(
                            new JsonObject().put("data", data).put("guid", guid).encode());
            if (--framesLeft == 0) {
                away = true;
                lines.remove(line);
                sent.onComplete(ignored -> line.connection().close());
            }
        }
    }

    private void cut(Line line) {
        away = true;
        lines.remove(line);
        line.connection().close();
    }

    private static String token() {
        long now = Instant.now().getEpochSecond();
        JsonObject claims = new JsonObject().put("iat", now).put("exp", now + 1800);
        return base64("{\"alg\":\"none\"}") + "." + base64(claims.encode()) + "." + base64("none");
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private <T> T onLoop(Supplier<T> task) {
        Promise<T> done = Promise.promise();
        vertx.runOnContext(now -> {
            try {
                done.complete(task.get());
            } catch (RuntimeException e) {
                done.fail(e);
            }
        });
        return join(done.future());
    }

    private static <T> T join(Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }

    @Override
    public void close() {
        join(vertx.close());
    }
}
