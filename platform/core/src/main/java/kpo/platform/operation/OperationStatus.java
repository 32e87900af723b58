package kpo.platform.operation;

/** How far an operation is. */
public enum OperationStatus {
    QUEUED,
    RUNNING,
    /** Every row was taken. */
    SUCCEEDED,
    /** Some rows were taken, some refused. */
    PARTLY,
    /** No row was taken. */
    FAILED,
    /** What was done before stays, unless the operation was atomic. */
    CANCELLED;

    boolean isOver() {
        return this != QUEUED && this != RUNNING;
    }
}
