package kpo.platform.paging;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kpo.platform.problem.CommonProblem;
import kpo.platform.problem.ProblemException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** What every list does the same way at the door: a sort is one that the list declares, and a page links the next. */
@ApplicationScoped
public class ListParameters {

    @Inject
    HttpServerRequest call;

    @ServerRequestFilter
    public void checkSort(ContainerRequestContext request, ResourceInfo resource) {
        String sort = request.getUriInfo().getQueryParameters().getFirst("sort");
        if (sort == null || resource.getResourceMethod() == null) {
            return;
        }
        Set<String> known = sorts(resource.getResourceMethod().getAnnotation(Sorts.class));
        Set<String> used = new HashSet<>();
        List<SortKey> keys = SortKey.all(sort);
        for (SortKey key : keys) {
            if (!known.contains(key.field())) {
                throw refused("This list is sorted by %s, each with or without a minus before it.", known);
            }
            if (!used.add(key.field())) {
                throw refused("The field %s is named twice.", key.field());
            }
        }
        if (keys.isEmpty()) {
            throw refused("This list is sorted by %s, each with or without a minus before it.", known);
        }
    }

    /** RFC 8288. Relative: behind a gateway we do not know by which name we were called. */
    @ServerResponseFilter
    public void linkNext(ContainerResponseContext response) {
        if (response.getEntity() instanceof Page<?> page && page.next() != null) {
            // As it was sent: HTTP/1.0 has no Host, and without one there is no whole address.
            URI next = UriBuilder.fromUri(call.uri())
                    .replaceQueryParam("after", page.next())
                    .build();
            response.getHeaders()
                    .putSingle("Link", "<%s?%s>; rel=\"next\"".formatted(next.getRawPath(), next.getRawQuery()));
        }
    }

    static Set<String> sorts(Sorts declared) {
        Set<String> names = new LinkedHashSet<>(List.of(Sorts.CREATED_AT));
        if (declared != null) {
            names.addAll(List.of(declared.value()));
        }
        return names;
    }

    private static ProblemException refused(String reason, Object argument) {
        return CommonProblem.INVALID_PARAMETER.because(reason, argument).at("?sort");
    }
}
