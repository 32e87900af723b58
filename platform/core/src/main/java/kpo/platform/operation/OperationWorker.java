package kpo.platform.operation;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import kpo.platform.Ids;
import kpo.platform.caller.Caller;
import kpo.platform.caller.CurrentCaller;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Finds operations to work on: at once when one was asked for here, and every second what others left behind. Each is
 * worked as the caller who asked for it.
 */
@ApplicationScoped
class OperationWorker {

    private static final Logger LOG = Logger.getLogger(OperationWorker.class);

    private static final Caller JOB = Caller.job("operation");
    private static final int MOST_ATTEMPTS = 5;

    /** For the batch that is open; whoever takes longer is cut off, and taken over when his lease is up. */
    private static final Duration END = Duration.ofSeconds(5);

    @Inject
    OperationLease lease;

    @Inject
    Operations operations;

    @Inject
    ImportRun run;

    @Inject
    AgroalDataSource database;

    @ConfigProperty(name = "kpo.operation.workers")
    int workers;

    @ConfigProperty(name = "kpo.operation.pause")
    Duration pause;

    private ExecutorService threads;
    private Semaphore free;

    void start(@Observes StartupEvent event) {
        free = new Semaphore(workers);
        // Plain threads: a managed one would carry the context of the request that woke it, and act as its caller.
        threads = Executors.newFixedThreadPool(workers, work -> {
            Thread thread = new Thread(work, "operation");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** What runs is given up between two batches and handed over: another replica, or this one after its start, goes on. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        run.stop();
        if (!free.tryAcquire(workers, END.toSeconds(), TimeUnit.SECONDS)) {
            LOG.warn("an operation is cut off in the middle of a batch");
        }
        threads.shutdown();
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void wake() {
        while (!run.isStopping() && free.tryAcquire()) {
            UUID owner = Ids.next();
            Optional<Operation> claimed;
            try {
                claimed = CurrentCaller.callAs(JOB, () -> QuarkusTransaction.requiringNew()
                        .call(() -> lease.claim(owner).map(operations::findById)));
            } catch (RuntimeException e) {
                free.release();
                throw e;
            }
            if (claimed.isEmpty()) {
                free.release();
                return;
            }
            threads.execute(() -> {
                try {
                    work(claimed.get(), owner);
                } finally {
                    free.release();
                }
            });
        }
    }

    private void work(Operation operation, UUID owner) {
        try {
            if (operation.attempts() > MOST_ATTEMPTS) {
                LOG.errorf("operation %s was tried %d times and is given up", operation.id(), MOST_ATTEMPTS);
                fail(operation, owner);
                return;
            }
            run.asCallerOf(operation, () -> {
                run.work(operation, owner);
                return null;
            });
        } catch (RuntimeException e) {
            if (isStop(e)) {
                endIfCancelled(operation, owner);
                handOverIfStopping(operation, owner);
            } else if (!run.isStopping()) {
                LOG.errorf(e, "operation %s broke off and will be tried again", operation.id());
                CurrentCaller.callAs(
                        JOB, () -> QuarkusTransaction.requiringNew().call(() -> {
                            lease.giveBack(operation.id(), owner, pause);
                            return null;
                        }));
            }
        }
    }

    private void handOverIfStopping(Operation operation, UUID owner) {
        if (run.isStopping()) {
            CurrentCaller.callAs(JOB, () -> {
                QuarkusTransaction.requiringNew().run(() -> lease.handOver(operation.id(), owner));
                return null;
            });
        }
    }

    private void fail(Operation operation, UUID owner) {
        CurrentCaller.callAs(JOB, () -> {
            if (operation.isWhole()) {
                QuarkusTransaction.requiringNew().run(() -> lease.undo(operation.id(), owner));
            }
            run.end(
                    operation,
                    owner,
                    OperationStatus.FAILED,
                    OperationProblem.OPERATION_BROKEN.because(
                            "The service failed %d times. Ask for help and quote the operation.", MOST_ATTEMPTS));
            return null;
        });
    }

    /** A whole keeps nothing; row by row, what was done stays. */
    private void endIfCancelled(Operation operation, UUID owner) {
        CurrentCaller.callAs(JOB, () -> {
            try {
                boolean cancelled = QuarkusTransaction.requiringNew().call(() -> {
                    boolean wanted = operations.findById(operation.id()).isCancelRequested();
                    if (wanted && operation.isWhole()) {
                        lease.undo(operation.id(), owner);
                    }
                    return wanted;
                });
                if (cancelled) {
                    run.end(operation, owner, OperationStatus.CANCELLED, null);
                }
            } catch (RuntimeException e) {
                if (!isStop(e)) {
                    throw e;
                }
            }
            return null;
        });
    }

    @Scheduled(every = "1h", delayed = "5m")
    void forgetOld() {
        CurrentCaller.callAs(JOB, () -> QuarkusTransaction.requiringNew().call(() -> {
            execute("delete from operation_row r using operation o where o.id = r.operation_id"
                    + " and o.ended_at < now() - interval '30 days'");
            execute("delete from operation where ended_at < now() - interval '30 days'");
            // A body that broke off, and one of an operation that was cancelled before its work began.
            execute("delete from operation_content c where received_at < now() - interval '6 hours'"
                    + " and not exists (select 1 from operation o where o.id = c.operation_id and o.ended_at is null)");
            return null;
        }));
    }

    private void execute(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("old operations cannot be forgotten", e);
        }
    }

    private static boolean isStop(Throwable e) {
        return e instanceof Stopped || e.getCause() != null && isStop(e.getCause());
    }
}
