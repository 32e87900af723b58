package kpo.platform.outbox;

/** The way to one receiver. @param failures since something was delivered */
record OutboxLane(String topic, int failures) {

    /** Whoever failed last is asked with one message first. */
    boolean isAiling() {
        return failures > 0;
    }
}
