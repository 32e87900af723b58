package kpo.platform.operation;

import kpo.platform.problem.ProblemException;

/**
 * A row as it was read: a value, or why there is none.
 *
 * @param id see {@link Row#id}
 * @param next where the row behind it begins
 * @param before the line of an earlier row of the same key, whether that was taken or not; 0 where there is none
 */
record ReadRow<R>(long line, R value, String id, ProblemException refusal, long next, long nextLine, long before) {

    boolean isSound() {
        return refusal == null;
    }

    Row<R> row() {
        return new Row<>(line, value, id);
    }

    /** @param outcome of the row, as its feature told it */
    RowOutcome told(RowOutcome outcome) {
        return before == 0
                ? outcome
                : outcome.warned(OperationProblem.ROW_TWICE
                        .because("Line %d has the same key.", before)
                        .at(""));
    }
}
