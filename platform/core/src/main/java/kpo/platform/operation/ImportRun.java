package kpo.platform.operation;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.problem.CommonProblem;
import kpo.platform.problem.InvalidFields;
import kpo.platform.problem.LanguageOfWork;
import kpo.platform.problem.ProblemException;
import kpo.platform.problem.ProblemTexts;
import kpo.platform.trace.TraceContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/**
 * Works the rows of one claimed operation. Row by row: a batch, its outcomes and the checkpoint behind it are committed
 * together, so that whoever goes on after a crash finds every row worked once or not yet. As a whole (atomic, or tried
 * only): one transaction for all rows; outcomes and progress are written beside it, and forgotten if it begins anew.
 */
@ApplicationScoped
class ImportRun {

    private static final Logger LOG = Logger.getLogger(ImportRun.class);

    /** How long a batch may wait ahead of its turn. */
    private static final Duration AHEAD = Duration.ofSeconds(2);

    @Inject
    OperationLease lease;

    @Inject
    OperationContent content;

    @Inject
    RowReader reader;

    @Inject
    EntityManager database;

    @All
    List<RowImport<?>> kinds;

    @Inject
    CurrentCaller caller;

    @Inject
    ProblemTexts texts;

    @ConfigProperty(name = "kpo.operation.whole-timeout")
    Duration wholeTimeout;

    @ConfigProperty(name = "kpo.operation.side-by-side")
    int sideBySide;

    /** Undoes the transaction of a whole that is not to be kept. */
    private static final class Undone extends RuntimeException {

        Undone() {
            super(null, null, false, false);
        }
    }

    RowImport<?> kind(String name) {
        return kinds.stream()
                .filter(kind -> kind.kind().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing imports " + name));
    }

    /** @throws Stopped where it was cancelled or the lease is lost */
    void work(Operation operation, UUID owner) {
        LanguageOfWork.in(operation.language(), () -> {
            try {
                work(operation, owner, kind(operation.kind()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return null;
        });
    }

    private <R> void work(Operation operation, UUID owner, RowImport<R> kind) throws IOException {
        try {
            if (operation.isWhole()) {
                asWhole(operation, owner, kind);
            } else {
                rowByRow(operation, owner, kind);
            }
        } catch (ProblemException e) {
            // Not of a row: the file itself cannot be read.
            end(operation, owner, OperationStatus.FAILED, e);
        }
    }

    private <R> void rowByRow(Operation operation, UUID owner, RowImport<R> kind) throws IOException {
        var rows = reader.open(operation, kind);
        long refused = operation.refusedRows();
        long done = operation.doneRows();
        try (Lanes lanes = new Lanes(kind.isSideBySide() ? sideBySide : 1)) {
            for (var batch = rows.next(kind.batchRows());
                    !batch.isEmpty() && !lanes.hasFailed();
                    batch = rows.next(kind.batchRows())) {
                var next = batch;
                lanes.add(turn -> asCallerOf(operation, () -> keep(operation, owner, kind, next, turn)));
                done += batch.size();
            }
            refused += lanes.end();
        }
        finish(operation, owner, done - refused, refused);
    }

    /** Its changes are those of whoever asked for it, and of the call that did. */
    <T> T asCallerOf(Operation operation, Supplier<T> work) {
        return TraceContext.continuing(
                operation.traceparent(),
                () -> CurrentCaller.callAs(operation.caller(), () -> {
                    caller.askedBy(operation.call());
                    caller.because("operation " + operation.id());
                    return LanguageOfWork.in(operation.language(), work);
                }));
    }

    /**
     * A batch whose turn has not come waits for no lock for long, and once it is done for its turn not for long either:
     * else it might wait for the batch before it while that waits for its rows. It is undone then, and done in its turn.
     */
    private <R> long keep(Operation operation, UUID owner, RowImport<R> kind, List<ReadRow<R>> batch, Lanes.Turn turn) {
        if (!turn.hasCome()) {
            try {
                return QuarkusTransaction.requiringNew().call(() -> {
                    sql("set local lock_timeout = '%dms'".formatted(AHEAD.toMillis()));
                    List<RowOutcome> outcomes = outcomes(batch, applied(kind, batch));
                    turn.await(AHEAD);
                    lease.move(operation, owner, batch, outcomes);
                    return refused(outcomes);
                });
            } catch (RuntimeException e) {
                LOG.debugf(e, "a batch of operation %s is done again in its turn", operation.id());
            }
        }
        turn.await();
        return keep(operation, owner, kind, batch);
    }

    /** @return how many rows were refused */
    private <R> long keep(Operation operation, UUID owner, RowImport<R> kind, List<ReadRow<R>> batch) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                List<RowOutcome> outcomes = outcomes(batch, applied(kind, batch));
                lease.move(operation, owner, batch, outcomes);
                return refused(outcomes);
            });
        } catch (RuntimeException e) {
            ProblemException fault = faultOfARow(e);
            if (batch.size() > 1) {
                int half = batch.size() / 2;
                return keep(operation, owner, kind, batch.subList(0, half))
                        + keep(operation, owner, kind, batch.subList(half, batch.size()));
            }
            QuarkusTransaction.requiringNew()
                    .run(() -> lease.move(operation, owner, batch, List.of(RowOutcome.refused(fault))));
            return 1;
        }
    }

    private <R> void asWhole(Operation operation, UUID owner, RowImport<R> kind) throws IOException {
        if (!asWhole(operation, owner, kind, kind.batchRows())) {
            asWhole(operation, owner, kind, 1);
        }
    }

    /**
     * @return false where nothing was kept of rows that can all be taken, but not in batches of this size: one that needs
     *     what the row before it leaves free, and comes before it in the statements of their batch
     */
    private <R> boolean asWhole(Operation operation, UUID owner, RowImport<R> kind, int batchRows) throws IOException {
        QuarkusTransaction.requiringNew().run(() -> lease.restart(operation.id(), owner));
        var rows = reader.open(operation, kind);
        long[] counts = new long[2];
        try {
            QuarkusTransaction.requiringNew()
                    .timeout(Math.toIntExact(wholeTimeout.toSeconds()))
                    .call(() -> {
                        for (var batch = rows.next(batchRows); !batch.isEmpty(); batch = rows.next(batchRows)) {
                            List<RowOutcome> outcomes = outcomes(batch, tried(kind, sound(batch)));
                            var worked = batch;
                            QuarkusTransaction.requiringNew().run(() -> lease.move(operation, owner, worked, outcomes));
                            counts[1] += refused(outcomes);
                            counts[0] += batch.size() - refused(outcomes);
                        }
                        if (operation.isDryRun() || counts[1] > 0 || QuarkusTransaction.isRollbackOnly()) {
                            throw new Undone();
                        }
                        ended(operation, owner, OperationStatus.SUCCEEDED, null);
                        return null;
                    });
        } catch (RuntimeException e) {
            if (!isUndone(e)) {
                throw e;
            }
            if (!operation.isDryRun() && counts[1] == 0) {
                return false;
            }
            if (operation.isAtomic() && counts[1] > 0) {
                QuarkusTransaction.requiringNew().run(() -> {
                    lease.undo(operation.id(), owner);
                    ended(
                            operation,
                            owner,
                            OperationStatus.FAILED,
                            OperationProblem.ROW_REFUSED_IN_ATOMIC.because(
                                    "%d rows were refused; see the rows.", counts[1]));
                });
            } else {
                finish(operation, owner, counts[0], counts[1]);
            }
        }
        return true;
    }

    private void finish(Operation operation, UUID owner, long taken, long refused) {
        if (taken == 0 && refused > 0) {
            end(
                    operation,
                    owner,
                    OperationStatus.FAILED,
                    OperationProblem.EVERY_ROW_REFUSED.because(
                            "Each of the %d rows was refused; see the rows.", refused));
        } else {
            end(operation, owner, refused == 0 ? OperationStatus.SUCCEEDED : OperationStatus.PARTLY, null);
        }
    }

    /** @param failure why nothing was kept; null where that is not so */
    void end(Operation operation, UUID owner, OperationStatus status, ProblemException failure) {
        QuarkusTransaction.requiringNew().run(() -> ended(operation, owner, status, failure));
    }

    private void ended(Operation operation, UUID owner, OperationStatus status, ProblemException failure) {
        String detail = failure == null ? null : texts.detail(failure, operation.language());
        lease.end(operation.id(), owner, status, failure == null ? null : failure.problem(), detail);
        content.remove(operation.id());
    }

    private <R> List<RowOutcome> applied(RowImport<R> kind, List<ReadRow<R>> batch) {
        return apply(kind, sound(batch));
    }

    /**
     * In a transaction that must live on: what the database refuses is undone up to a savepoint and tried in halves.
     * Hibernate marks the transaction for rollback then, which stops neither it nor us: with a refused row nothing is kept.
     */
    private <R> List<RowOutcome> tried(RowImport<R> kind, List<Row<R>> rows) {
        sql("savepoint rows");
        try {
            List<RowOutcome> outcomes = apply(kind, rows);
            sql("release savepoint rows");
            return outcomes;
        } catch (RuntimeException e) {
            ProblemException fault = faultOfARow(e);
            sql("rollback to savepoint rows");
            database.clear();
            if (rows.size() == 1) {
                return List.of(RowOutcome.refused(fault));
            }
            List<RowOutcome> outcomes = new ArrayList<>(tried(kind, rows.subList(0, rows.size() / 2)));
            outcomes.addAll(tried(kind, rows.subList(rows.size() / 2, rows.size())));
            return outcomes;
        }
    }

    private <R> List<RowOutcome> apply(RowImport<R> kind, List<Row<R>> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<RowOutcome> outcomes = kind.apply(rows);
        if (outcomes.size() != rows.size()) {
            throw new IllegalStateException(
                    "%s answered %d outcomes for %d rows".formatted(kind.kind(), outcomes.size(), rows.size()));
        }
        database.flush();
        database.clear();
        return outcomes;
    }

    private static <R> List<Row<R>> sound(List<ReadRow<R>> batch) {
        return batch.stream().filter(ReadRow::isSound).map(ReadRow::row).toList();
    }

    /** Those of all rows, in their order: what was unreadable is refused. */
    private static <R> List<RowOutcome> outcomes(List<ReadRow<R>> batch, List<RowOutcome> ofSound) {
        Iterator<RowOutcome> next = ofSound.iterator();
        return batch.stream()
                .map(row -> row.isSound() ? next.next() : RowOutcome.refused(row.refusal()))
                .toList();
    }

    private static long refused(List<RowOutcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> outcome.kind() == RowOutcome.Kind.REFUSED)
                .count();
    }

    private void sql(String statement) {
        database.unwrap(Session.class).doWork(connection -> {
            try (var s = connection.createStatement()) {
                s.execute(statement);
            }
        });
    }

    private static boolean isUndone(Throwable e) {
        return e instanceof Undone || e.getCause() != null && isUndone(e.getCause());
    }

    /** What a row did wrong. @throws RuntimeException the failure itself where no row is at fault */
    private static ProblemException faultOfARow(RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException refusal) {
                return refusal;
            }
            if (cause instanceof ConstraintViolationException invalid) {
                return InvalidFields.refusal(invalid.getConstraintViolations());
            }
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                if (sql.getSQLState().equals("23505") || sql.getSQLState().equals("23P01")) {
                    return CommonProblem.ALREADY_EXISTS.because("Another object holds this key or period already.");
                }
                // Data that the columns or their constraints do not take.
                if (sql.getSQLState().startsWith("22") || sql.getSQLState().startsWith("23")) {
                    return CommonProblem.VALIDATION_FAILED.because("The database does not take a value of the row.");
                }
            }
        }
        throw e;
    }
}
