package kpo.platform.action;

/** A body that says why: the audit keeps it with the changes. */
public interface Reasoned {

    String reason();
}
