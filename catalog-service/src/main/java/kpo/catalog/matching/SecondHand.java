package kpo.catalog.matching;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import kpo.platform.caller.Caller;
import kpo.platform.caller.CurrentCaller;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;

/**
 * Asks the database two things at once: one on the thread and connection of the caller, one on others. So a caller who
 * is alone has two cores; where many ask, each of them has one, and nobody pays for beginning twice.
 */
@ApplicationScoped
class SecondHand {

    /** As long as a statement of a request may be silent. */
    private static final int LONGEST_SECONDS = 50;

    private final ExecutorService threads;
    private final Semaphore hands;

    @Inject
    EntityManager database;

    @Inject
    CurrentCaller caller;

    SecondHand(@ConfigProperty(name = "kpo.matching.second-hands") int number) {
        hands = new Semaphore(number);
        threads = Executors.newCachedThreadPool(work -> {
            var thread = new Thread(work, "second-hand");
            thread.setDaemon(true);
            return thread;
        });
    }

    void stop(@Observes ShutdownEvent event) {
        threads.shutdown();
    }

    /**
     * Each of the two in a transaction of its own, which sees what was committed when it asks.
     *
     * @return both answers made one; empty, and nothing was asked, where every second hand is busy
     */
    <T> Optional<T> both(Supplier<T> here, Supplier<T> there, BinaryOperator<T> union) {
        if (!hands.tryAcquire()) {
            return Optional.empty();
        }
        // Whoever comes first: a second hand that waits for its connection holds nobody up.
        var taken = new AtomicBoolean();
        Supplier<T> once = () -> taken.compareAndSet(false, true) ? there.get() : null;
        Caller who = caller.get();
        Future<T> other;
        try {
            other = threads.submit(() -> asideFor(who, once));
        } catch (RejectedExecutionException stopping) {
            hands.release();
            return Optional.empty();
        }
        try {
            T first = here.get();
            T second = once.get();
            return Optional.of(union.apply(first, second == null ? answer(other) : second));
        } finally {
            // Where the first has failed, nobody waits for the other.
            taken.set(true);
        }
    }

    private <T> T asideFor(Caller who, Supplier<T> work) {
        try {
            return CurrentCaller.callAs(
                    who, () -> QuarkusTransaction.requiringNew().call(() -> {
                        // A database that went away would keep the hand for good.
                        database.unwrap(Session.class)
                                .doWork(connection ->
                                        connection.setNetworkTimeout(Runnable::run, LONGEST_SECONDS * 1000));
                        return work.get();
                    }));
        } finally {
            hands.release();
        }
    }

    private static <T> T answer(Future<T> other) {
        try {
            return other.get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the second hand has no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("broken off", e);
        }
    }
}
