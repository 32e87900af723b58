package kpo.platform.peer;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.ext.Provider;
import kpo.platform.transaction.CurrentWrite;
import kpo.platform.transaction.DryRuns;

/**
 * What is only tried here is only tried at the peers: a call that could change anything there becomes a dry run, too.
 * All services take {@code dryRun} on every write, so no caller has to think of it.
 */
@Provider
@ApplicationScoped
public class DryRunFilter implements ClientRequestFilter {

    @Inject
    CurrentWrite current;

    @Override
    public void filter(ClientRequestContext request) {
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (!reads && Arc.container().requestContext().isActive() && current.isDryRun()) {
            request.setUri(UriBuilder.fromUri(request.getUri())
                    .replaceQueryParam(DryRuns.PARAMETER, true)
                    .build());
        }
    }
}
