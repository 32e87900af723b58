package kpo.platform.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Headers that every answer carries. All of our data is confidential: no cache may keep it. */
public class AnswerHeaders {

    /** A worker thread serves many requests: a trace id must not outlive its own. */
    @ServerRequestFilter(preMatching = true)
    public void forgetTrace(ContainerRequestContext request) {
        MDC.remove("traceId");
    }

    @ServerResponseFilter
    public void add(ContainerResponseContext response) {
        var headers = response.getHeaders();
        headers.putSingle("Cache-Control", "no-store");
        headers.putSingle("X-Content-Type-Options", "nosniff");
    }
}
