package kpo.platform.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The contract with examples that work in this place: as soon as {@code <service>.json} and {@code <service>.yaml} are in
 * the folder of {@code kpo.contract.folder}, they are served instead of the document that was built in, whose examples
 * name objects of our tests. The local run sets it; where it is not set nothing is looked for.
 */
@ApplicationScoped
class PlacedContract {

    /** Behind {@link KnownPaths}, which has refused all that does not read. */
    private static final int PRIORITY = 380;

    @ConfigProperty(name = "kpo.contract.folder")
    Optional<Path> folder;

    @ConfigProperty(name = "quarkus.application.name")
    String service;

    void register(@Observes Filters filters) {
        folder.ifPresent(placed -> filters.register(call -> answer(call, placed), PRIORITY));
    }

    private void answer(RoutingContext call, Path placed) {
        String path = call.normalizedPath();
        if (path.matches("/q/openapi(\\.json|\\.ya?ml)?")) {
            String form = isJson(call.request(), path) ? "json" : "yaml";
            Path document = placed.resolve(service + "." + form);
            if (Files.exists(document)) {
                call.response().putHeader("Content-Type", "application/" + form + ";charset=UTF-8");
                call.response().sendFile(document.toString());
                return;
            }
        }
        call.next();
    }

    /** The choice of the built-in document's handler. */
    private static boolean isJson(HttpServerRequest request, String path) {
        String accepted = request.getHeader("Accept");
        return path.endsWith(".json")
                || path.endsWith("openapi")
                        && (accepted != null && accepted.contains("application/json")
                                || "json".equalsIgnoreCase(request.getParam("format")));
    }
}
