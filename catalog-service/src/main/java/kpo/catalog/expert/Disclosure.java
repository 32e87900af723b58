package kpo.catalog.expert;

import static kpo.platform.caller.Role.EXPERT;
import static kpo.platform.caller.Role.PROVIDER_MANAGER;

import kpo.platform.caller.Caller;

/** How much of an expert a caller may know. */
public enum Disclosure {
    /** Neither who it is nor the cost. */
    ANONYMOUS,
    /** For another expert of the provider: who it is. */
    COLLEAGUE,
    FULL;

    public static Disclosure of(Expert expert, Caller caller) {
        if (caller.seesEveryOrganisation()) {
            return FULL;
        }
        if (!caller.isPartyTo(expert.organisation())) {
            return ANONYMOUS;
        }
        boolean oneself = caller.subject().equals(expert.subject());
        return caller.is(EXPERT) && !caller.is(PROVIDER_MANAGER) && !oneself ? COLLEAGUE : FULL;
    }

    public boolean showsIdentity() {
        return this != ANONYMOUS;
    }

    boolean showsCost() {
        return this == FULL;
    }
}
