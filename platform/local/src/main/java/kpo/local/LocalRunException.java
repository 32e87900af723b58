package kpo.local;

/** What stops a local run, told so that the reader knows what to do. */
public class LocalRunException extends RuntimeException {

    public LocalRunException(String message, Object... arguments) {
        super(message.formatted(arguments));
    }
}
