package kpo.catalog.expert;

import static kpo.platform.caller.Role.EXPERT;
import static kpo.platform.caller.Role.PROVIDER_MANAGER;

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

    public static Disclosure of(Expert expert, Caller caller, LocalDate today) {
        return of(
                expert.organisation(),
                expert.subject(),
                !caller.isPartyTo(expert.organisation()) && expert.isDisclosedTo(caller.organisation(), today),
                caller);
    }

    /** @param isDisclosed whether somebody said that the caller's organisation may know who it is */
    static Disclosure of(String organisation, String subject, boolean isDisclosed, Caller caller) {
        if (caller.seesEveryOrganisation()) {
            return FULL;
        }
        if (!caller.isPartyTo(organisation)) {
            return isDisclosed ? ENGAGED : ANONYMOUS;
        }
        boolean oneself = caller.subject().equals(subject);
        return caller.is(EXPERT) && !caller.is(PROVIDER_MANAGER) && !oneself ? COLLEAGUE : FULL;
    }

    /** Whether the caller may know the name of an organisation's expert; in SQL {@link KnownNames#condition}. */
    public static boolean isNamed(String organisation, boolean isDisclosed, Caller caller) {
        return of(organisation, null, isDisclosed, caller).showsIdentity();
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
