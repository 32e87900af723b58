package kpo.platform.event;

import java.util.Set;
import java.util.UUID;

/** An aggregate whose changes are told. */
public interface EventSubject {

    UUID id();

    long version();

    /** The organisations that may learn of it as it is now. */
    Set<String> eventParties();

    /**
     * Thin: ids, number, status and what every party may read. No rate, no identity: redaction stays with the resource,
     * which the receiver reads with its own token.
     */
    Record eventData();
}
