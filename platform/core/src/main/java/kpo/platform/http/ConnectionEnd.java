package kpo.platform.http;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.AttributeKey;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.TimeUnit;

/**
 * Ends a connection with an answer. The server keeps it open whatever the answer's {@code Connection} says; and where it
 * is in doubt where a request ends, what follows must not run as the next one (RFC 9112, 11.2).
 */
final class ConnectionEnd {

    private static final String OF_THIS_CALL = "kpo.ends-connection";
    private static final AttributeKey<Boolean> ENDING = AttributeKey.valueOf(OF_THIS_CALL);

    /** The server's own name for what takes requests from the connection. */
    static final String SERVER = "handler";

    private static final String IGNORING = "kpo.ignoring";

    /**
     * How long a caller may go on sending, of which nothing is kept. A connection that is closed with bytes unread is
     * reset, and the caller may lose the answer (RFC 9112, 9.6).
     */
    private static final long PATIENCE_MILLIS = 500;

    private ConnectionEnd() {}

    /** Whether an earlier call on the connection was its last. */
    static boolean isBefore(RoutingContext call) {
        return Boolean.TRUE.equals(channel(call).attr(ENDING).get()) && call.get(OF_THIS_CALL) == null;
    }

    /** The rest of the call is still read, as far as somebody wants it. */
    static void afterAnswerTo(RoutingContext call) {
        if (call.get(OF_THIS_CALL) != null) {
            return;
        }
        Channel channel = channel(call);
        call.put(OF_THIS_CALL, true);
        channel.attr(ENDING).set(true);
        call.response().putHeader("Connection", "close");
        call.addEndHandler(ended -> {
            ignoreRest(channel);
            // Behind the answer, which may wait to be flushed.
            channel.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(flushed -> close(channel));
        });
    }

    /** Nothing more of the call is read. */
    static void withAnswerTo(RoutingContext call) {
        afterAnswerTo(call);
        ignoreRest(channel(call));
    }

    private static void ignoreRest(Channel channel) {
        if (channel.pipeline().get(SERVER) != null && channel.pipeline().get(IGNORING) == null) {
            channel.pipeline().addBefore(SERVER, IGNORING, new Ignoring());
        }
    }

    private static void close(Channel channel) {
        if (channel instanceof DuplexChannel duplex && channel.pipeline().get(SslHandler.class) == null) {
            duplex.shutdownOutput();
            channel.config().setAutoRead(true);
            channel.eventLoop().schedule(() -> channel.close(), PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } else {
            channel.close();
        }
    }

    private static Channel channel(RoutingContext call) {
        return ((ConnectionBase) call.request().connection()).channel();
    }

    private static final class Ignoring extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            ReferenceCountUtil.release(message);
        }
    }
}
