package kpo.platform.operation;

/** Ends the work in the middle: somebody cancelled it, another replica has taken it over, or this one is told to end. Undoes the open batch. */
final class Stopped extends RuntimeException {

    Stopped() {
        super(null, null, false, false);
    }
}
