package io.github.camelalor.simulator.server;

import io.github.camelalor.simulator.fault.Channel;
import io.github.camelalor.simulator.fault.Ending;
import io.github.camelalor.simulator.fault.Faults;
import io.github.camelalor.simulator.fault.Line;
import io.github.camelalor.simulator.fault.Message;
import io.github.camelalor.simulator.fault.Moment;
import io.github.camelalor.simulator.wire.RequestFailure;
import io.github.camelalor.simulator.wire.WireRequest;
import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** The client at the other end of a WebSocket: frames from and to it go past the fault script. Used on the event loop alone. */
final class Peer implements LoopPassage {

    private static final byte[] PONG = {'p', 'o', 'n', 'g'};

    private final Vertx vertx;
    private final Channel channel;
    private final ServerWebSocket socket;
    private final NettyLine line;
    private final Faults faults;
    private final BrokerBehaviour behaviour;
    private Consumer<String> receiver = frame -> {};
    private int waiting;
    private boolean bursting;

    Peer(
            Vertx vertx,
            Channel channel,
            ServerWebSocket socket,
            NettyLine line,
            Faults faults,
            BrokerBehaviour behaviour) {
        this.vertx = vertx;
        this.channel = channel;
        this.socket = socket;
        this.line = line;
        this.faults = faults;
        this.behaviour = behaviour;
    }

    /** Starts to listen: frames go to the receiver, and the end of the connection is told once. */
    void open(Consumer<String> frames, Runnable closed) {
        receiver = frames;
        socket.textMessageHandler(text ->
                faults.meet(new Message(channel, Moment.RECEIVED, faults.idle() ? "" : opcode(text), 0, text), this));
        socket.exceptionHandler(broken -> line.end(Ending.FIN));
        socket.closeHandler(end -> closed.run());
        faults.meet(new Message(channel, Moment.OPENED, "", 0, ""), this);
    }

    /** Sends a frame that belongs to a request with this opcode. */
    void send(String opcode, byte[] frame) {
        faults.meet(new Message(channel, Moment.SENDING, opcode, 0, new String(frame, StandardCharsets.UTF_8)), this);
    }

    /** Runs something that sends what the client has just asked for, and which is not held against a slow one. */
    void burst(Runnable sends) {
        bursting = true;
        try {
            sends.run();
        } finally {
            bursting = false;
        }
    }

    /** Says goodbye with a close frame, behind the frames sent before. */
    void close(int code) {
        line.close(code, "");
    }

    @Override
    public void pass(Message message) {
        switch (message.moment()) {
            case RECEIVED -> received(message.body());
            case SENDING -> write(message.body());
            default -> {
                // An opened connection goes on by itself.
            }
        }
    }

    @Override
    public Vertx vertx() {
        return vertx;
    }

    @Override
    public Line line() {
        return line;
    }

    /** Some WebSocket libraries keep a connection alive with words instead of protocol pings. */
    private void received(String text) {
        switch (text) {
            case "ping" -> send("", PONG);
            case "pong" -> {
                // Wants no answer.
            }
            default -> receiver.accept(text);
        }
    }

    private static String opcode(String text) {
        try {
            return WireRequest.read(text).opcode();
        } catch (RequestFailure unreadable) {
            return "";
        }
    }

    private void write(String text) {
        if (socket.isClosed()) {
            return;
        }
        if (bursting) {
            socket.writeTextMessage(text);
            return;
        }
        if (waiting >= behaviour.maxWaitingFrames()) {
            line.end(Ending.RESET);
            return;
        }
        waiting++;
        socket.writeTextMessage(text).onComplete(written -> waiting--);
    }
}
