package kpo.platform.operation;

import kpo.platform.problem.ProblemException;

/**
 * A row as it was read: a value, or why there is none.
 *
 * @param next where the row behind it begins
 */
record ReadRow<R>(long line, R value, ProblemException refusal, long next, long nextLine) {

    boolean isSound() {
        return refusal == null;
    }

    Row<R> row() {
        return new Row<>(line, value);
    }
}
