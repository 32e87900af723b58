package kpo.platform.trace;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;

/** Every call to another service continues the trace of the request or job that makes it. */
@Provider
@ApplicationScoped
public class TraceHeaderFilter implements ClientRequestFilter {

    /** What the tracing systems on the way tell each other. Not ours to read, and never kept. */
    private static final String STATE = "tracestate";

    @Inject
    CurrentVertxRequest incoming;

    @Override
    public void filter(ClientRequestContext request) {
        request.getHeaders()
                .putSingle(TraceContext.HEADER, TraceContext.current().traceparent());
        incomingState().ifPresent(state -> request.getHeaders().putSingle(STATE, state));
    }

    /** A state belongs to a readable traceparent only. */
    private Optional<String> incomingState() {
        return Optional.ofNullable(Arc.container().requestContext().isActive() ? incoming.getCurrent() : null)
                .map(RoutingContext::request)
                .filter(call ->
                        TraceContext.read(call.getHeader(TraceContext.HEADER)).isPresent())
                .map(call -> call.getHeader(STATE));
    }
}
