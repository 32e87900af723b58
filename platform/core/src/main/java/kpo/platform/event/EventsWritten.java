package kpo.platform.event;

/** A transaction that recorded events has committed. Whoever listens must be quick: the writer waits. */
public record EventsWritten() {}
