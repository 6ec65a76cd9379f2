package io.github.camelalor.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Plays a dialogue over a WebSocket, written as a transcript.
 *
 * <pre>
 * &gt; {"opcode":"ping"}          is sent
 * &lt; {"httpCode":200}           comes next, with these fields at least; "*" stands for any value
 * &lt;~ {"httpCode":200}          comes, after whatever else
 * &lt; text pong                  comes next, to the letter
 * &lt; close 1001                 the connection is closed with this code
 * &lt; broken                     the connection ends without a close frame
 * &lt; silence                    nothing comes for a while
 * </pre>
 *
 * <p>{@code $name} is replaced by a value given before.
 */
public final class WebSocketTranscript implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PATIENCE_SECONDS = 5;
    private static final long SILENCE_MILLIS = 150;

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final WebSocket socket;
    private final Map<String, String> values;

    private WebSocketTranscript(HttpClient client, String url, Map<String, String> values) {
        this.values = values;
        this.socket = client.newWebSocketBuilder()
                .connectTimeout(Duration.ofSeconds(PATIENCE_SECONDS))
                .buildAsync(URI.create(url), new Ear())
                .join();
    }

    public static WebSocketTranscript open(String url) {
        return open(url, Map.of());
    }

    public static WebSocketTranscript open(String url, Map<String, String> values) {
        return new WebSocketTranscript(HttpClient.newHttpClient(), url, values);
    }

    public static WebSocketTranscript open(HttpClient client, String url, Map<String, String> values) {
        return new WebSocketTranscript(client, url, values);
    }

    public WebSocketTranscript play(String transcript) {
        transcript.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            String content = line.substring(line.indexOf(' ') + 1);
            for (Map.Entry<String, String> value : values.entrySet()) {
                content = content.replace("$" + value.getKey(), value.getValue());
            }
            switch (line.substring(0, line.indexOf(' '))) {
                case ">" -> socket.sendText(content, true).join();
                case "<" -> expectNext(content);
                case "<~" -> expectLater(content);
                default -> throw new IllegalArgumentException("No line of a transcript: " + line);
            }
        });
        return this;
    }

    /** The next frame, whatever it is. */
    public String next() {
        try {
            String event = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return event == null ? fail("Nothing came") : event;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    public JsonNode nextJson() {
        return json(next());
    }

    /** Protocol ping; its answer is heard as {@code protocol pong}. */
    public WebSocketTranscript ping() {
        socket.sendPing(java.nio.ByteBuffer.wrap(new byte[] {1})).join();
        return this;
    }

    @Override
    public void close() {
        socket.abort();
    }

    private void expectNext(String wanted) {
        if (wanted.equals("silence")) {
            try {
                assertThat(heard.poll(SILENCE_MILLIS, TimeUnit.MILLISECONDS)).isNull();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            return;
        }
        String event = next();
        if (!matches(wanted, event)) {
            fail("Expected < %s%nbut got  < %s", wanted, event);
        }
    }

    private void expectLater(String wanted) {
        StringBuilder others = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            String event = next();
            if (matches(wanted, event)) {
                return;
            }
            others.append("\n< ").append(event);
        }
        fail("Expected <~ %s%nbut got%s", wanted, others);
    }

    private static boolean matches(String wanted, String event) {
        if (!wanted.startsWith("{")) {
            return wanted.startsWith("text ") ? event.equals(wanted.substring(5)) : event.equals(wanted);
        }
        return event.startsWith("{") && contains(json(event), json(wanted));
    }

    private static boolean contains(JsonNode actual, JsonNode wanted) {
        if (wanted.isTextual() && wanted.asText().equals("*")) {
            return actual != null && !actual.isMissingNode();
        }
        if (wanted.isObject()) {
            return actual != null
                    && wanted.properties().stream()
                            .allMatch(field -> contains(actual.get(field.getKey()), field.getValue()));
        }
        return wanted.equals(actual);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("No JSON: " + text, e);
        }
    }

    private final class Ear implements WebSocket.Listener {

        private final StringBuilder frame = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
            frame.append(data);
            if (last) {
                heard.add(frame.toString());
                frame.setLength(0);
            }
            webSocket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onPong(WebSocket webSocket, java.nio.ByteBuffer message) {
            heard.add("protocol pong");
            webSocket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
            heard.add(code == 1006 ? "broken" : "close " + code);
            return null;
        }

        @Override
        public void onError(WebSocket webSocket, Throwable error) {
            heard.add("broken");
        }
    }
}
