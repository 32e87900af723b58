package kpo.platform.event;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;

/** An event of the running transaction that is not written yet. @param data JSON text */
record PendingEvent(
        UUID id,
        EventType type,
        UUID aggregateId,
        LongSupplier version,
        Set<String> parties,
        String traceparent,
        Instant recordedAt,
        String data) {}
