package kpo.platform.operation;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.problem.LanguageOfWork;
import kpo.platform.problem.ProblemException;
import kpo.platform.trace.TraceContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;
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
    Batches batches;

    @All
    List<RowImport<?>> kinds;

    @Inject
    CurrentCaller caller;

    @ConfigProperty(name = "kpo.operation.whole-timeout")
    Duration wholeTimeout;

    @ConfigProperty(name = "kpo.operation.side-by-side")
    int sideBySide;

    private volatile boolean stopping;

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

    /** Gives up all that runs before its next batch, and whatever comes. */
    void stop() {
        stopping = true;
    }

    boolean isStopping() {
        return stopping;
    }

    /** @throws Stopped where it was cancelled, the lease is lost or this replica is told to end */
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
            for (var batch = next(rows, kind.batchRows());
                    !batch.isEmpty() && !lanes.hasFailed();
                    batch = next(rows, kind.batchRows())) {
                var next = batch;
                lanes.add(turn -> asCallerOf(operation, () -> keep(operation, owner, kind, next, turn)));
                done += batch.size();
            }
            refused += lanes.end();
        }
        finish(operation, owner, done - refused, refused);
    }

    /** What is through is not given up any more. @throws Stopped where there is more and this replica is told to end */
    private <R> List<ReadRow<R>> next(RowReader.Rows<R> rows, int most) throws IOException {
        List<ReadRow<R>> batch = rows.next(most);
        if (stopping && !batch.isEmpty()) {
            throw new Stopped();
        }
        return batch;
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
                    batches.waitForLocks(AHEAD);
                    List<RowOutcome> outcomes = batches.take(kind, batch);
                    turn.await(AHEAD);
                    lease.move(operation, owner, batch, outcomes);
                    return Batches.refused(outcomes);
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
                List<RowOutcome> outcomes = batches.take(kind, batch);
                lease.move(operation, owner, batch, outcomes);
                return Batches.refused(outcomes);
            });
        } catch (RuntimeException e) {
            ProblemException fault = RowFault.in(e);
            if (batch.size() > 1) {
                int half = batch.size() / 2;
                return keep(operation, owner, kind, batch.subList(0, half))
                        + keep(operation, owner, kind, batch.subList(half, batch.size()));
            }
            QuarkusTransaction.requiringNew()
                    .run(() -> lease.move(operation, owner, batch, List.of(RowOutcome.refused(kind.kept(fault)))));
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
                        if (operation.isDryRun()) {
                            batches.announceUndone();
                        }
                        for (var batch = next(rows, batchRows); !batch.isEmpty(); batch = next(rows, batchRows)) {
                            List<RowOutcome> outcomes = batches.takeInWhole(kind, batch);
                            var worked = batch;
                            QuarkusTransaction.requiringNew().run(() -> lease.move(operation, owner, worked, outcomes));
                            long refused = Batches.refused(outcomes);
                            counts[1] += refused;
                            counts[0] += batch.size() - refused;
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
                                    "Refused rows: %d. All rows or none were to be kept, so none is; the list of rows says why each was refused.",
                                    counts[1]));
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
                            "No row was taken. Refused rows: %d; the list of rows says why each was refused.",
                            refused));
        } else {
            end(operation, owner, refused == 0 ? OperationStatus.SUCCEEDED : OperationStatus.PARTLY, null);
        }
    }

    /** @param failure why nothing was kept; null where that is not so */
    void end(Operation operation, UUID owner, OperationStatus status, ProblemException failure) {
        QuarkusTransaction.requiringNew().run(() -> ended(operation, owner, status, failure));
    }

    private void ended(Operation operation, UUID owner, OperationStatus status, ProblemException failure) {
        lease.end(operation, owner, status, failure);
        content.remove(operation.id());
    }

    private static boolean isUndone(Throwable e) {
        return e instanceof Undone || e.getCause() != null && isUndone(e.getCause());
    }
}
