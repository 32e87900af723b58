package kpo.platform.outbox;

import java.util.List;

/** Carries the messages of one topic to their receiver. Implemented by the feature that talks to that receiver. */
public interface OutboxChannel {

    String topic();

    /** The most messages that one call takes. */
    default int batchSize() {
        return 100;
    }

    /**
     * Delivers a batch, in order. The receiver may have seen any of them before and must not mind.
     *
     * @throws RuntimeException where the receiver did not acknowledge; the whole batch is tried again later
     */
    void deliver(List<OutboxMessage> batch);
}
