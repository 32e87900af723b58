package kpo.platform.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.HttpContent;
import io.netty.util.AttributeKey;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;

/**
 * Remembers that a body in chunks broke off where a chunk cannot be read. The server would end the connection without an
 * answer; now the body ends there, and whoever reads it to that end refuses it. A request in chunks is the last one of its
 * connection, so the connection remembers.
 */
final class BrokenChunks extends ChannelInboundHandlerAdapter {

    private static final String NAME = "kpo.broken-chunks";
    private static final AttributeKey<Boolean> BROKEN = AttributeKey.valueOf(NAME);

    private BrokenChunks() {}

    static void watch(HttpConnection connection) {
        Channel channel = channel(connection);
        if (channel.pipeline().get(ConnectionEnd.SERVER) != null
                && channel.pipeline().get(NAME) == null) {
            channel.pipeline().addBefore(ConnectionEnd.SERVER, NAME, new BrokenChunks());
        }
    }

    static boolean areOn(HttpConnection connection) {
        return Boolean.TRUE.equals(channel(connection).attr(BROKEN).get());
    }

    private static Channel channel(HttpConnection connection) {
        return ((ConnectionBase) connection).channel();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpContent content && content.decoderResult().isFailure()) {
            context.channel().attr(BROKEN).set(true);
            content.setDecoderResult(DecoderResult.SUCCESS);
        }
        context.fireChannelRead(message);
    }
}
