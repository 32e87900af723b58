package kpo.catalog.expert;

import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What was refuted or revoked of an expert and was not verified since, also of claims that are gone: nothing of it counts in
 * a match.
 *
 * @param all one of each claim and officer; changed in place
 */
record Refutations(Set<Refutation> all) {

    void add(Claim claim, ClaimCheck found) {
        all.removeIf(
                earlier -> earlier.claimId().equals(claim.id()) && earlier.by().equals(found.by()));
        all.add(new Refutation(claim.id(), claim.words(), found.by(), found.at(), found.result()));
    }

    /** Whoever found what is claimed in these words to be wrong: it is verified now. */
    void lift(Claim claim) {
        all.removeIf(refutation -> refutation.what().equals(claim.words()));
    }

    boolean areOf(Claim claim, String officer) {
        return adverse().anyMatch(r -> r.what().equals(claim.words()) && r.by().equals(officer));
    }

    Stream<Refutation> oldestFirst() {
        return adverse().sorted(Comparator.comparing(Refutation::at));
    }

    /** Revoked ones, too. */
    Stream<Refutation> held() {
        return all.stream().sorted(Comparator.comparing(Refutation::at));
    }

    private Stream<Refutation> adverse() {
        return all.stream().filter(Refutation::isAdverse);
    }
}
