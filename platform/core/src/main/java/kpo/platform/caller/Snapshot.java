package kpo.platform.caller;

/**
 * Work whose transactions read one state of the database from their first row to their last (repeatable read). To be said
 * before the transaction begins: its first statement, which tells row-level security who acts, looks already.
 */
public final class Snapshot {

    private static final ThreadLocal<Boolean> WANTED = ThreadLocal.withInitial(() -> false);

    private Snapshot() {}

    public static void during(Runnable work) {
        WANTED.set(true);
        try {
            work.run();
        } finally {
            WANTED.remove();
        }
    }

    static boolean isWanted() {
        return WANTED.get();
    }
}
