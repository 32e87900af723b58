package kpo.platform.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import kpo.platform.problem.ProblemException;
import org.hibernate.Session;

/** Takes the rows of a batch in the transaction of the caller, and leaves nothing of them in the session. */
@ApplicationScoped
class Batches {

    @Inject
    EntityManager database;

    /** @throws RuntimeException where the database refuses: nothing of the transaction can be kept then */
    <R> List<RowOutcome> take(RowImport<R> kind, List<ReadRow<R>> batch) {
        return outcomes(kind, batch, apply(kind, sound(batch)));
    }

    /** In a transaction that must live on: a row that the database refuses is refused, and the others are taken. */
    <R> List<RowOutcome> takeInWhole(RowImport<R> kind, List<ReadRow<R>> batch) {
        return outcomes(kind, batch, tried(kind, sound(batch)));
    }

    /** To the end of the transaction. */
    void waitForLocks(Duration most) {
        sql("set local lock_timeout = '%dms'".formatted(most.toMillis()));
    }

    /** The transaction must be undone, however it ends: nobody who reads in the order of transactions waits for it. */
    void announceUndone() {
        sql("select announce_undone()");
    }

    static long refused(List<RowOutcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> outcome.kind() == RowOutcome.Kind.REFUSED)
                .count();
    }

    /**
     * What the database refuses is undone up to a savepoint and tried in halves. Hibernate marks the transaction for
     * rollback then, which stops neither it nor us: with a refused row nothing is kept.
     */
    private <R> List<RowOutcome> tried(RowImport<R> kind, List<Row<R>> rows) {
        sql("savepoint rows");
        try {
            List<RowOutcome> outcomes = apply(kind, rows);
            sql("release savepoint rows");
            return outcomes;
        } catch (RuntimeException e) {
            ProblemException fault = RowFault.in(e);
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
    private static <R> List<RowOutcome> outcomes(RowImport<R> kind, List<ReadRow<R>> batch, List<RowOutcome> ofSound) {
        Iterator<RowOutcome> next = ofSound.iterator();
        return batch.stream()
                .map(row -> row.isSound() ? row.told(next.next()) : RowOutcome.refused(row.refusal()))
                .map(outcome -> outcome.kept(kind))
                .toList();
    }

    private void sql(String statement) {
        database.unwrap(Session.class).doWork(connection -> {
            try (var s = connection.createStatement()) {
                s.execute(statement);
            }
        });
    }
}
