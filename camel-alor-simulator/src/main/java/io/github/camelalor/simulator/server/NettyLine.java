package io.github.camelalor.simulator.server;

import io.github.camelalor.simulator.fault.Ending;
import io.github.camelalor.simulator.fault.Line;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.channel.EventLoop;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.AttributeKey;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.net.impl.ConnectionBase;

/** Sits between the socket and everything above it, so that a fault can act on single bytes. */
final class NettyLine extends ChannelDuplexHandler implements Line {

    private static final AttributeKey<NettyLine> KEY = AttributeKey.valueOf(NettyLine.class, "line");
    private static final long UNLIMITED = -1;

    private final Channel tcp;
    private ServerWebSocket webSocket;
    private long allowance = UNLIMITED;
    private Ending ending;
    private boolean deaf;
    private boolean dumb;

    private NettyLine(Channel tcp) {
        this.tcp = tcp;
    }

    static NettyLine attach(HttpConnection connection) {
        Channel tcp = ((ConnectionBase) connection).channel();
        NettyLine line = new NettyLine(tcp);
        tcp.attr(KEY).set(line);
        ChannelHandlerContext tls = tcp.pipeline().context(SslHandler.class);
        if (tls == null) {
            tcp.pipeline().addFirst("line", line);
        } else {
            tcp.pipeline().addAfter(tls.name(), "line", line);
        }
        return line;
    }

    static NettyLine of(HttpConnection connection) {
        return ((ConnectionBase) connection).channel().attr(KEY).get();
    }

    void upgraded(ServerWebSocket socket) {
        webSocket = socket;
    }

    @Override
    public void cutAfter(long bytes, Ending how) {
        run(() -> {
            allowance = bytes;
            ending = how;
            if (bytes == 0) {
                sever();
            }
        });
    }

    @Override
    public void swallowIncoming() {
        run(() -> deaf = true);
    }

    @Override
    public void swallowOutgoing() {
        run(() -> dumb = true);
    }

    @Override
    public void ignorePings() {
        run(() -> {
            ChannelPipeline pipeline = tcp.pipeline();
            if (webSocket != null && pipeline.get(DeafToPings.class) == null && pipeline.get("handler") != null) {
                pipeline.addBefore("handler", "deafToPings", new DeafToPings());
            }
        });
    }

    @Override
    public void sendText(String text) {
        run(() -> {
            if (webSocket != null && !webSocket.isClosed()) {
                webSocket.writeTextMessage(text);
            }
        });
    }

    @Override
    public void close(int code, String reason) {
        run(() -> {
            if (webSocket == null) {
                end(Ending.FIN);
            } else if (!webSocket.isClosed()) {
                webSocket.close((short) code, reason);
            }
        });
    }

    @Override
    public void end(Ending how) {
        cutAfter(0, how);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (deaf) {
            ReferenceCountUtil.release(message);
        } else {
            context.fireChannelRead(message);
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (dumb) {
            ReferenceCountUtil.release(message);
            promise.trySuccess();
        } else if (allowance == UNLIMITED || !(message instanceof ByteBuf bytes)) {
            context.write(message, promise);
        } else if (bytes.readableBytes() < allowance) {
            allowance -= bytes.readableBytes();
            context.write(bytes, promise);
        } else {
            ByteBuf last = bytes.readRetainedSlice((int) allowance);
            bytes.release();
            dumb = true;
            promise.trySuccess();
            context.writeAndFlush(last).addListener(written -> sever());
        }
    }

    /** Closes below TLS: its goodbye would be a word too many. */
    private void sever() {
        dumb = true;
        if (ending == Ending.RESET && tcp.isOpen()) {
            tcp.config().setOption(ChannelOption.SO_LINGER, 0);
        }
        ChannelHandlerContext lowest = tcp.pipeline().firstContext();
        if (lowest == null) {
            tcp.close();
        } else {
            lowest.close();
        }
    }

    private void run(Runnable action) {
        EventLoop loop = tcp.eventLoop();
        if (loop.inEventLoop()) {
            action.run();
        } else if (!loop.isShuttingDown()) {
            // A test counts on the harm being done before it goes on.
            loop.submit(action).syncUninterruptibly();
        }
    }

    /** Keeps protocol pings from the part of Vert.x that would answer them. */
    private static final class DeafToPings extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof PingWebSocketFrame) {
                ReferenceCountUtil.release(message);
            } else {
                context.fireChannelRead(message);
            }
        }
    }
}
