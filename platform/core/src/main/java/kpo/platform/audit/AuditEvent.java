package kpo.platform.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One change of one row: who, when, why, from what to what. Written by the database's triggers, never by the service. */
@Entity
@Immutable
class AuditEvent {

    @Id
    private UUID id;

    private Instant recordedAt;
    private String organisation;
    private String subject;
    private String operation;
    private String requestId;
    private String reason;
    private String entity;
    private String entityId;

    @Enumerated(EnumType.STRING)
    private AuditAction action;

    @Column(columnDefinition = "jsonb")
    private String before;

    @Column(columnDefinition = "jsonb")
    private String after;

    protected AuditEvent() {}

    UUID id() {
        return id;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    String organisation() {
        return organisation;
    }

    String subject() {
        return subject;
    }

    String operation() {
        return operation;
    }

    String requestId() {
        return requestId;
    }

    String reason() {
        return reason;
    }

    String entity() {
        return entity;
    }

    String entityId() {
        return entityId;
    }

    AuditAction action() {
        return action;
    }

    /** JSON text of the row before the change; null where it was created. */
    String before() {
        return before;
    }

    /** JSON text of the row after the change; null where it was deleted. */
    String after() {
        return after;
    }
}
