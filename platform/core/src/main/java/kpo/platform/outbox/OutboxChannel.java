package kpo.platform.outbox;

import java.util.List;
import java.util.Map;
import java.util.UUID;

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
     * @return the messages that the receiver refused, each with its reason; they are tried again later, and only the
     *     later messages of their own aggregate wait for them
     * @throws RuntimeException where the receiver did not answer; the whole batch is tried again later
     */
    Map<UUID, String> deliver(List<OutboxMessage> batch);
}
