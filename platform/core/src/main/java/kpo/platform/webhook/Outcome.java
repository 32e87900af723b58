package kpo.platform.webhook;

/**
 * What came of one request.
 *
 * @param statusCode null where nobody answered
 * @param error null where the answer was 2xx
 * @param answer the beginning of its body; may be null
 */
record Outcome(Integer statusCode, String error, String answer, long durationMillis) {

    private static final int GONE = 410;

    static Outcome failed(String error, long durationMillis) {
        return new Outcome(null, error, null, durationMillis);
    }

    boolean isTaken() {
        return error == null;
    }

    /** The receiver wants nothing more, ever. */
    boolean isGone() {
        return statusCode != null && statusCode == GONE;
    }
}
