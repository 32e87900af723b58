package kpo.catalog.expert;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import kpo.catalog.taxonomy.DomainCode;

/** What a vetting has to do with a profile that replaces another. */
record Revision(StatedProfile held, ExpertRequest fresh) {

    /** Whether something else is said of what a vetting looks at: the people, the domains, the claims. */
    boolean changesEvidence() {
        return isAboutOthers()
                || !isSame(held.degrees(), fresh.degrees(), Degree::claim)
                || !isSame(held.credentials(), fresh.credentials(), Credential::claim);
    }

    /**
     * Whether something is gone on which an approval rests: the people and domains that were vetted, a degree or credential
     * that counts as verified. What is claimed besides is a claim, and no more.
     */
    boolean touchesApproval(LocalDate today) {
        Set<Object> claims = new HashSet<>(fresh.degrees());
        claims.addAll(fresh.credentials());
        return isAboutOthers()
                || held.claims().anyMatch(claim -> claim.isVerifiedOn(today) && !claims.contains(claim.claim()));
    }

    private boolean isAboutOthers() {
        return isOfOtherParty()
                // Whoever joins a team was not looked at.
                || fresh.headCount() > held.headCount()
                || !domainCodes(fresh.domains()).equals(domainCodes(held.domains()));
    }

    /** Not by the login: with that a person comes in, and is no other one. */
    boolean isOfOtherParty() {
        return !fresh.name().equals(held.name()) || fresh.partyKind() != held.partyKind();
    }

    boolean changesLogin() {
        return !Objects.equals(fresh.subject(), held.subject());
    }

    private static Set<DomainCode> domainCodes(List<DomainYears> domains) {
        return domains.stream().map(DomainYears::domain).collect(toSet());
    }

    /** In whatever order; what was claimed twice, before that was refused, is held twice. */
    private static <E, C> boolean isSame(List<E> held, List<C> claims, Function<E, C> claimOf) {
        List<C> fresh = new ArrayList<>(claims);
        return held.stream().allMatch(part -> fresh.remove(claimOf.apply(part))) && fresh.isEmpty();
    }
}
