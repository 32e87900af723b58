package kpo.platform.observation;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.concurrent.ConcurrentHashMap;
import kpo.platform.caller.Caller;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.problem.ProblemDocument;
import kpo.platform.trace.TraceContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Sees every call from its first byte to its last: begins its part of the caller's trace, tells metrics and log its end. */
@ApplicationScoped
public class Calls {

    /** Before every other filter, so that a refusal at the door is seen too. */
    private static final int FIRST = 1000;

    private static final String ANSWERED = Answered.class.getName();

    /** What the REST layer knows of a call. One that never reaches it (a body that is too large) has nothing. */
    private record Answered(Operation operation, String problem, boolean replayed) {}

    private static final Answered UNMATCHED = new Answered(Operation.UNMATCHED, null, false);

    @Inject
    CallMetrics metrics;

    private final ConcurrentHashMap<Method, Operation> operations = new ConcurrentHashMap<>();

    void register(@Observes Filters filters) {
        filters.register(this::begin, FIRST);
    }

    private void begin(RoutingContext call) {
        long start = System.nanoTime();
        TraceContext trace = TraceContext.begin(call.request().getHeader(TraceContext.HEADER));
        trace.enter();
        call.response().putHeader(TraceContext.HEADER, trace.traceparent());
        call.addEndHandler(end -> {
            Call ended = ended(call, end.failed(), System.nanoTime() - start);
            metrics.count(ended);
            AccessLog.write(ended, trace);
        });
        call.next();
    }

    @ServerResponseFilter
    public void answered(RoutingContext call, ResourceInfo resource, ContainerResponseContext answer) {
        Method method = resource.getResourceMethod();
        call.put(
                ANSWERED,
                new Answered(
                        method == null ? Operation.UNMATCHED : operations.computeIfAbsent(method, Operation::of),
                        answer.getEntity() instanceof ProblemDocument problem ? problem.code() : null,
                        answer.getHeaders().containsKey("Idempotency-Replayed")));
    }

    private static Call ended(RoutingContext call, boolean broken, long nanos) {
        Answered known = call.get(ANSWERED, UNMATCHED);
        return new Call(
                known.operation,
                broken ? Call.CALLER_GONE : call.response().getStatusCode(),
                known.problem,
                known.replayed,
                organisation(call),
                nanos);
    }

    private static String organisation(RoutingContext call) {
        return call.user() instanceof QuarkusHttpUser user
                        && user.getSecurityIdentity().getAttribute(CurrentCaller.ATTRIBUTE) instanceof Caller caller
                ? caller.organisation()
                : null;
    }
}
