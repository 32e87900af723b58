package kpo.platform.outbox;

import java.util.UUID;

/** @param payload JSON text as it was left @param attempts how often delivery was tried before */
public record OutboxMessage(UUID id, UUID aggregateId, String payload, int attempts) {}
