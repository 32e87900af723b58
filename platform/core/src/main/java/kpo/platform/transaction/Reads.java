package kpo.platform.transaction;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import kpo.platform.paging.Page;
import kpo.platform.paging.PageRequest;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Runs a read in one transaction, the building of its answer included: row-level security knows the caller only inside
 * a transaction, so what is loaded later would be missing.
 */
@ApplicationScoped
public class Reads {

    public <E, T> RestResponse<T> one(Supplier<E> load, Function<E, Answer<T>> answer) {
        return QuarkusTransaction.requiringNew()
                .call(() -> answer.apply(load.get()))
                .respond();
    }

    /** @param load reads at most {@link PageRequest#fetch()} objects behind {@link PageRequest#afterId()}, by id */
    public <E, T> Page<T> page(
            PageRequest request, Function<PageRequest, List<E>> load, Function<E, UUID> id, Function<E, T> form) {
        return QuarkusTransaction.requiringNew()
                .call(() -> request.page(load.apply(request), id).map(form));
    }
}
