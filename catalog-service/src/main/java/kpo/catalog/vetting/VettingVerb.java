package kpo.catalog.vetting;

import static kpo.platform.caller.Role.OPERATOR;
import static kpo.platform.caller.Role.PROVIDER_MANAGER;
import static kpo.platform.caller.Role.VETTING_OFFICER;

import java.util.Locale;
import java.util.Set;
import kpo.catalog.expert.VettingStatus;

/** What can be done with an expert's vetting, by whom, and where it leads. */
enum VettingVerb {
    SUBMIT(VettingStatus.SUBMITTED, Set.of(PROVIDER_MANAGER, OPERATOR)),
    APPROVE(VettingStatus.VETTED, Set.of(VETTING_OFFICER)),
    REJECT(VettingStatus.REJECTED, Set.of(VETTING_OFFICER));

    private final VettingStatus leadsTo;
    private final Set<String> roles;

    VettingVerb(VettingStatus leadsTo, Set<String> roles) {
        this.leadsTo = leadsTo;
        this.roles = roles;
    }

    VettingStatus leadsTo() {
        return leadsTo;
    }

    Set<String> roles() {
        return roles;
    }

    /** The last part of its path. */
    String path() {
        return name().toLowerCase(Locale.ROOT);
    }
}
