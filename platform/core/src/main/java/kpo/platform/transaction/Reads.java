package kpo.platform.transaction;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Function;
import java.util.function.Supplier;
import kpo.platform.caller.Intent;
import kpo.platform.paging.Page;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Runs a read in one transaction, the building of its answer included: row-level security knows the caller only inside
 * a transaction, so what is loaded later would be missing.
 */
@ApplicationScoped
public class Reads {

    @Inject
    Session objects;

    public <E, T> RestResponse<T> one(Supplier<E> load, Function<E, Answer<T>> answer) {
        return call(() -> answer.apply(load.get())).respond();
    }

    /** A read that keeps what it had to work out: the only kind that may change something. */
    public <E, T> RestResponse<T> oneThatKeeps(Supplier<E> load, Function<E, Answer<T>> answer) {
        return QuarkusTransaction.requiringNew()
                .call(() -> answer.apply(load.get()))
                .respond();
    }

    public <E, T> Page<T> page(Supplier<Page<E>> load, Function<E, T> form) {
        return call(() -> load.get().map(form));
    }

    private <T> T call(Supplier<T> read) {
        return Intent.READ.during(() -> QuarkusTransaction.requiringNew().call(() -> {
            // Nothing is compared with what was loaded.
            objects.setDefaultReadOnly(true);
            objects.setHibernateFlushMode(FlushMode.MANUAL);
            return read.get();
        }));
    }
}
