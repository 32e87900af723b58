package kpo.platform.observation;

/**
 * A call that has ended, as far as operators may know it: no path, no name, no token, no value that somebody sent.
 *
 * @param problem the code of the problem that was answered; null for none
 * @param replayed whether a kept answer was given again
 * @param organisation whose token it was; null where there was none
 */
record Call(Operation operation, int status, String problem, boolean replayed, String organisation, long nanos) {

    /** Nobody waits for the answer any more; nginx uses the same number. */
    static final int CALLER_GONE = 499;
}
