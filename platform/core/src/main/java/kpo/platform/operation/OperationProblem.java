package kpo.platform.operation;

import kpo.platform.problem.Problem;

/** Why an operation, or one of its rows, is refused. */
public enum OperationProblem implements Problem {
    OPERATION_OVER(409, "The operation is over"),
    CONTENT_UNREADABLE(400, "The body cannot be unpacked"),
    COLUMN_UNKNOWN(422, "The file has a column that is not known here"),
    COLUMN_TWICE(422, "The file has a column twice"),
    HEADER_MISSING(422, "The file has no header row"),
    ROW_LENGTH(422, "The row has another number of cells than the header"),
    ROW_TOO_LONG(422, "The row is longer than a row may be"),
    ROW_UNREADABLE(422, "The row cannot be read"),
    QUOTE_OPEN(422, "A quotation mark is opened and not closed"),
    ROW_TWICE(422, "The key of the row stands in the file before"),
    EVERY_ROW_REFUSED(422, "No row could be taken"),
    ROW_REFUSED_IN_ATOMIC(422, "One row was refused, so none is kept"),
    OPERATION_BROKEN(500, "The operation could not be ended");

    private final int status;
    private final String title;

    OperationProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
