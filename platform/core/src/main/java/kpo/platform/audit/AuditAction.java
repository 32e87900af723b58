package kpo.platform.audit;

/** What happened to an object. */
public enum AuditAction {
    CREATED,
    CHANGED,
    DELETED
}
