package kpo.platform.outbox;

import java.time.Duration;
import java.util.List;

/**
 * Carries messages to their receiver: those of one topic to a peer, or those of many topics of one kind, each with a
 * receiver of its own. Implemented by the feature that talks to the receiver.
 */
public interface OutboxChannel {

    /** The topic, or what all its topics begin with. */
    String topic();

    /** Whether it has one receiver only, which is told for ever; else a lane can be stopped. */
    default boolean isPeer() {
        return true;
    }

    default boolean carries(String topic) {
        return isPeer() ? topic().equals(topic) : topic.startsWith(topic());
    }

    /** The most messages that one call takes. */
    default int batchSize() {
        return 100;
    }

    /** Longer than a call may take. Should it end before its holder is done, a second delivery changes nothing. */
    default Duration lease() {
        return Duration.ofSeconds(15);
    }

    /** How long a message or a lane waits after that many attempts that failed. */
    default Duration wait(int attempts) {
        return OutboxDelivery.wait(attempts);
    }

    /** After so many a message is parked, or the lane is stopped. */
    default int mostAttempts() {
        return Integer.MAX_VALUE;
    }

    /** Nothing more is delivered to a receiver until somebody mends it. In a transaction of its own. */
    default void stop(String topic, String reason) {
        throw new IllegalStateException("%s is told for ever".formatted(topic));
    }

    /**
     * Delivers a batch, in order. The receiver may have seen any of them before and must not mind.
     *
     * @throws RuntimeException where the receiver did not answer; the whole batch is tried again later
     */
    Receipt deliver(String topic, List<OutboxMessage> batch);
}
