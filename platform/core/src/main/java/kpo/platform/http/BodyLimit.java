package kpo.platform.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import kpo.platform.problem.CommonProblem;
import kpo.platform.problem.ProblemException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses a JSON body that is too large: by its announced length before a byte is read, else while it is read. Bodies of
 * other media types that are read whole have a larger limit, and streamed ones (a bulk import) the server's own.
 */
@Provider
@ApplicationScoped
public class BodyLimit implements ReaderInterceptor {

    @Inject
    EarlyRefusal early;

    @ConfigProperty(name = "kpo.http.max-json-body")
    MemorySize mostOfJson;

    @ConfigProperty(name = "kpo.http.max-body")
    MemorySize mostOfOthers;

    @ConfigProperty(name = "quarkus.http.limits.max-body-size")
    MemorySize most;

    void register(@Observes Filters filters) {
        filters.register(this::checkAnnounced, 400);
    }

    private void checkAnnounced(RoutingContext call) {
        call.addHeadersEndHandler(headers -> {
            if (call.response().getStatusCode() == CommonProblem.BODY_TOO_LARGE.status()) {
                ConnectionEnd.afterAnswerTo(call);
            }
        });
        String type = call.request().getHeader("Content-Type");
        long limit = type == null || type.contains("json") && !type.contains("ndjson")
                ? mostOfJson.asLongValue()
                : most.asLongValue();
        String length = call.request().getHeader("Content-Length");
        // More than 18 digits is too large in any case, and no long.
        if (length == null || length.length() <= 18 && Long.parseLong(length) <= limit) {
            call.next();
            return;
        }
        early.answer(call, tooLarge(limit));
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        // What is taken as a stream is counted by whoever takes it.
        if (context.getType() != InputStream.class) {
            boolean isJson = context.getMediaType() != null
                    && context.getMediaType().getSubtype().equals("json");
            context.setInputStream(
                    new Counted(context.getInputStream(), (isJson ? mostOfJson : mostOfOthers).asLongValue()));
        }
        return context.proceed();
    }

    private static ProblemException tooLarge(long limit) {
        return CommonProblem.BODY_TOO_LARGE
                .because("The body has more than %d bytes.", limit)
                .with("maxBytes", limit);
    }

    /** Covers chunked bodies, which announce no length. */
    private static final class Counted extends FilterInputStream {

        private final long limit;
        private long read;

        Counted(InputStream in, long limit) {
            super(in);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            count(n);
            return n;
        }

        private void count(int n) {
            if (n > 0 && (read += n) > limit) {
                throw tooLarge(limit);
            }
        }
    }
}
