package kpo.catalog.expert;

import static kpo.platform.caller.Role.EXPERT;
import static kpo.platform.caller.Role.PROVIDER_MANAGER;

import io.quarkus.arc.Arc;
import java.time.Clock;
import java.time.LocalDate;
import kpo.platform.caller.Caller;

/** How much of an expert a caller may know. */
public enum Disclosure {
    /** Neither who it is nor the cost. */
    ANONYMOUS,
    /** For a client that engages the expert: who it is, but neither the login nor the provider's number. */
    ENGAGED,
    /** For another expert of the provider: who it is. */
    COLLEAGUE,
    FULL;

    public static Disclosure of(Expert expert, Caller caller) {
        if (caller.seesEveryOrganisation()) {
            return FULL;
        }
        if (!caller.isPartyTo(expert.organisation())) {
            return expert.isDisclosedTo(caller.organisation(), today()) ? ENGAGED : ANONYMOUS;
        }
        boolean oneself = caller.subject().equals(expert.subject());
        return caller.is(EXPERT) && !caller.is(PROVIDER_MANAGER) && !oneself ? COLLEAGUE : FULL;
    }

    /** By the service's own clock, which demonstrations move. */
    static LocalDate today() {
        return LocalDate.now(Arc.container().instance(Clock.class).get());
    }

    public boolean showsIdentity() {
        return this != ANONYMOUS;
    }

    /** The login, the provider's organisation and its number of the expert. */
    boolean showsProvider() {
        return this == COLLEAGUE || this == FULL;
    }

    boolean showsCost() {
        return this == FULL;
    }
}
