package kpo.platform.transaction;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Function;
import java.util.function.Supplier;
import kpo.platform.paging.Page;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Runs a read, the building of its answer included. It needs no transaction: each of its statements sees what was
 * committed before it, as it would inside one, and row-level security knows the caller on every connection.
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
        // Nothing is compared with what was loaded.
        objects.setDefaultReadOnly(true);
        objects.setHibernateFlushMode(FlushMode.MANUAL);
        try {
            return read.get();
        } finally {
            // The answer may go to somebody slow, who must not hold a connection meanwhile.
            objects.unwrap(SharedSessionContractImplementor.class)
                    .getJdbcCoordinator()
                    .getLogicalConnection()
                    .manualDisconnect();
        }
    }
}
