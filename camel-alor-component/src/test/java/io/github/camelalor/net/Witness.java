package io.github.camelalor.net;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes down what happens on a link, and says what the test gives it to say. */
final class Witness implements LinkListener {

    private static final Pattern PONG = Pattern.compile("\"requestGuid\":\"(ping-[^\"]*)\"");

    /**
     * The end of a connection.
     *
     * @param connection that ended, or null
     * @param why it did
     * @param retryIn the pause before the next
     */
    record Ended(Connection connection, Disconnect why, Duration retryIn) {}

    final List<Connection> connections = new CopyOnWriteArrayList<>();
    final List<Ended> ends = new CopyOnWriteArrayList<>();
    final List<String> messages = new CopyOnWriteArrayList<>();
    final List<String> strays = new CopyOnWriteArrayList<>();
    final List<String> pings = new CopyOnWriteArrayList<>();

    volatile CompletableFuture<?> ready = CompletableFuture.completedFuture(null);
    volatile Consumer<Connection> first = Connection::live;
    volatile Consumer<Connection> then = connection -> {};
    volatile Function<String, String> ping = guid -> null;

    @Override
    public CompletableFuture<?> ready() {
        return ready;
    }

    @Override
    public void connected(Connection connection) {
        connections.add(connection);
        first.accept(connection);
    }

    @Override
    public void received(Connection connection, byte[] bytes, int length) {
        String text = new String(bytes, 0, length, UTF_8);
        messages.add(text);
        if (connection.ended() || connection != connections.get(connections.size() - 1)) {
            strays.add(text);
        }
        Matcher pong = PONG.matcher(text);
        if (pong.find()) {
            connection.pong(pong.group(1));
        }
        then.accept(connection);
    }

    @Override
    public void disconnected(Connection connection, Disconnect why, Duration retryIn) {
        ends.add(new Ended(connection, why, retryIn));
    }

    @Override
    public String ping(String guid) {
        String text = ping.apply(guid);
        if (text != null) {
            pings.add(text);
        }
        return text;
    }
}
