package kpo.platform.event;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Serves the catalogue beside the contract; like it, it is no operation of the service, and is only read. */
@ApplicationScoped
class AsyncApiRoute {

    @Inject
    AsyncApi document;

    void open(@Observes Router router) {
        router.route("/q/asyncapi").blockingHandler(call -> call.response()
                .putHeader("Content-Type", "application/yaml;charset=UTF-8")
                .end(document.yaml()));
    }
}
