package kpo.platform.caller;

import java.util.function.Supplier;

/** What a transaction is for. To be said before it begins: its first statement, which tells who acts, looks already. */
public enum Intent {
    /** It may change something. */
    CHANGE,
    /** It only reads, and each of its statements sees what was committed before it. */
    READ,
    /** It reads one state of the database from its first row to its last (repeatable read). */
    SNAPSHOT;

    private static final ThreadLocal<Intent> NEXT = new ThreadLocal<>();

    /** The next transaction that this thread begins, within {@code work}, is for this; those after it may change. */
    public <T> T during(Supplier<T> work) {
        NEXT.set(this);
        try {
            return work.get();
        } finally {
            NEXT.remove();
        }
    }

    static Intent taken() {
        Intent next = NEXT.get();
        NEXT.remove();
        return next == null ? CHANGE : next;
    }
}
