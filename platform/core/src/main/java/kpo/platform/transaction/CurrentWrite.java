package kpo.platform.transaction;

import jakarta.enterprise.context.RequestScoped;

/** What the caller asks of a write besides its body: a key under which it happens once, and whether it only tries. */
@RequestScoped
public class CurrentWrite {

    private String key;
    private boolean dryRun;
    private boolean tried;

    /** The {@code Idempotency-Key}, or null. */
    String key() {
        return key;
    }

    /** Whether everything is checked and nothing kept. False outside a request. */
    public boolean isDryRun() {
        return dryRun;
    }

    void asked(String key, boolean dryRun) {
        this.key = key;
        this.dryRun = dryRun;
    }

    void markTried() {
        tried = true;
    }

    /** Whether a dry run was answered by the one place that rolls it back. */
    boolean isTried() {
        return tried;
    }
}
