package kpo.platform.outbox;

import java.util.UUID;

/**
 * @param payload JSON text as it was left
 * @param attempts how often delivery was tried before
 * @param traceparent the trace of the change that left it; null for one of before we kept it
 * @param eventId of a webhook's message, which carries its event by name; null for a peer's
 */
public record OutboxMessage(
        UUID id, UUID aggregateId, String payload, int attempts, String traceparent, UUID eventId) {}
