package kpo.platform.operation;

/** Ends the work in the middle: somebody cancelled it, or another replica has taken it over. Undoes the open batch. */
final class Stopped extends RuntimeException {

    Stopped() {
        super(null, null, false, false);
    }
}
