package kpo.platform.operation;

import java.util.List;
import java.util.Set;
import kpo.platform.caller.Caller;
import kpo.platform.problem.ProblemException;

/**
 * A kind of rows that a feature imports: a bean of the feature, found by its {@link #kind()}. The platform reads, checks
 * the annotations of {@code R} row by row, cuts batches, keeps the outcomes and goes on where it was after a crash.
 */
public interface RowImport<R> {

    /** The collection's name, such as {@code experts}. */
    String kind();

    Class<R> rowType();

    /**
     * Fields, at any depth, that an export of these rows has and an import cannot set. They are passed over, so that an
     * exported file is edited and sent back.
     */
    default Set<String> readOnlyFields() {
        return Set.of();
    }

    /** How many rows are worked in one transaction. Many, where {@link #apply} is made of a few statements. */
    default int batchRows() {
        return 500;
    }

    /**
     * Whether the next batch may be taken while this one is still open, in a transaction of its own. Where the two meet,
     * the database must make the later one wait or fail (a unique key, a row that is locked before it is compared): then
     * it is undone and taken after the other. A row that only makes sense behind another one forbids it.
     */
    default boolean isSideBySide() {
        return false;
    }

    /**
     * By what a row is known in its file, as far as a text can say it; null where it is not. Where two rows of a file have
     * one key, the later one is told of the earlier one, whatever became of that.
     */
    default Object keyOf(R row) {
        return null;
    }

    /** Who may read what became of the rows: whoever may read what they are about. Any other finds none. */
    default boolean isReadBy(Caller reader) {
        return true;
    }

    /**
     * Whether a row tells of a person. Why it was refused is kept, and outlives the person's being erased: it is said without
     * the texts of the row, where and which rule suffice.
     */
    default boolean isOfPerson() {
        return false;
    }

    /** A refusal of a row, as it is kept. */
    default ProblemException kept(ProblemException refusal) {
        return isOfPerson() ? refusal.withoutTexts() : refusal;
    }

    /**
     * Takes a batch, inside the platform's transaction and as the caller who asked. A row is known by its natural key:
     * one that is there already is changed or left unchanged, never doubled. What cannot be taken is answered as refused
     * and spoils no other. An exception undoes the whole batch, which is then tried in halves: the way for faults that
     * only the database sees, and a slow one.
     *
     * @return one outcome for each row, in their order
     */
    List<RowOutcome> apply(List<Row<R>> batch);
}
