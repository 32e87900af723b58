package kpo.bench;

/** One connection that asks the same kind of question over and over. Closing it ends the connection. */
interface Asking extends AutoCloseable {

    /** Asks and has the whole answer. @throws IllegalStateException with the answer, where it is not a good one */
    void ask() throws Exception;
}
