package io.github.camelalor.order;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A broker that says on {@code /cws} exactly what a test wrote down, one script a connection.
 *
 * <p>A script is read from the client's side, a line a step: {@code > opcode} is a frame that the client has to send next,
 * {@code < text} one that it gets, with {@code $guid} standing for that of the last frame sent; {@code wait ms} passes time,
 * {@code cut} ends the TCP connection, {@code close code} closes it in due form. Pings are answered by the way, until a
 * {@code mute}. After the last step everything is taken and nothing said.
 */
final class ScriptedBroker implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    private final Deque<String> scripts = new ArrayDeque<>();
    private final List<JsonObject> heard = new CopyOnWriteArrayList<>();
    private final List<Runnable> changes = new CopyOnWriteArrayList<>();
    private final List<String> surprises = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger tokens = new AtomicInteger();
    private final AtomicInteger pings = new AtomicInteger();
    private final Map<String, String> lists = new ConcurrentHashMap<>();
    private HttpConnection latest;

    ScriptedBroker(String... scripts) {
        this.scripts.addAll(List.of(scripts));
        server = vertx.createHttpServer()
                .requestHandler(this::answer)
                .connectionHandler(connection -> latest = connection)
                .webSocketHandler(socket -> new Dialogue(socket, latest, next()).go());
        join(server.listen(0, "localhost"));
    }

    String url() {
        return "http://localhost:" + server.actualPort();
    }

    String cwsUrl() {
        return "ws://localhost:" + server.actualPort() + "/cws";
    }

    /** Every frame that came, in order, over all connections, pings left out. */
    List<JsonObject> heard() {
        return heard;
    }

    List<String> opcodes() {
        return heard.stream().map(frame -> frame.getString("opcode")).toList();
    }

    /** What came against the script. */
    List<String> surprises() {
        return surprises;
    }

    int connections() {
        return connections.get();
    }

    int pings() {
        return pings.get();
    }

    int tokens() {
        return tokens.get();
    }

    /** Sets the answer to the question for orders. */
    void orders(String json) {
        list("orders", json);
    }

    /** Sets the answer to the question for a list of the portfolio; those that nobody sets are empty. */
    void list(String name, String json) {
        lists.put(name, json);
    }

    /** Sets the answer to the question for a list once a command has come so often. */
    void after(String opcode, int count, String name, String json) {
        changes.add(() -> {
            if (opcodes().stream().filter(opcode::equals).count() >= count) {
                lists.put(name, json);
            }
        });
    }

    private String next() {
        connections.incrementAndGet();
        synchronized (scripts) {
            return scripts.isEmpty() ? "" : scripts.poll();
        }
    }

    private void answer(HttpServerRequest request) {
        if (request.path().equals("/refresh")) {
            request.response().end(new JsonObject().put("AccessToken", token()).encode());
        } else {
            String name = request.path().substring(request.path().lastIndexOf('/') + 1);
            request.response().end(lists.getOrDefault(name, "[]"));
        }
    }

    private String token() {
        long now = Instant.now().getEpochSecond();
        JsonObject claims = new JsonObject()
                .put("jti", tokens.incrementAndGet())
                .put("iat", now)
                .put("exp", now + 1800);
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

    /** One connection and what is still to be said on it; lives on the event loop. */
    private final class Dialogue {

        private final ServerWebSocket socket;
        private final HttpConnection connection;
        private final Deque<String> steps;
        private String guid = "";
        private boolean mute;

        Dialogue(ServerWebSocket socket, HttpConnection connection, String script) {
            this.socket = socket;
            this.connection = connection;
            this.steps = new ArrayDeque<>(Arrays.stream(script.split("\n"))
                    .map(String::strip)
                    .filter(step -> !step.isEmpty())
                    .toList());
            socket.textMessageHandler(this::heard);
        }

        /** Takes all steps up to the next frame of the client. */
        void go() {
            while (!steps.isEmpty() && !steps.peek().startsWith(">")) {
                String step = steps.poll();
                if (step.startsWith("<")) {
                    socket.writeTextMessage(step.substring(1).strip().replace("$guid", guid));
                } else if (step.startsWith("wait ")) {
                    vertx.setTimer(Long.parseLong(step.substring(5)), ignored -> go());
                    return;
                } else if (step.equals("mute")) {
                    mute = true;
                } else if (step.equals("cut")) {
                    connection.close();
                } else if (step.startsWith("close ")) {
                    socket.close(Short.parseShort(step.substring(6)));
                } else {
                    throw new IllegalArgumentException("No such step: " + step);
                }
            }
        }

        private void heard(String text) {
            JsonObject frame = new JsonObject(text);
            String opcode = frame.getString("opcode");
            if (opcode.equals("ping")) {
                pings.incrementAndGet();
                if (!mute) {
                    socket.writeTextMessage("{\"requestGuid\":\"" + frame.getString("guid")
                            + "\",\"httpCode\":200,\"message\":\"ok\"}");
                }
                return;
            }
            heard.add(frame);
            changes.forEach(Runnable::run);
            guid = frame.getString("guid");
            if (steps.isEmpty()) {
                return;
            }
            if (steps.peek().equals("> " + opcode)) {
                steps.poll();
                go();
            } else {
                surprises.add(opcode + " instead of " + steps.peek());
            }
        }
    }
}
