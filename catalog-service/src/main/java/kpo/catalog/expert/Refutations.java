package kpo.catalog.expert;

import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What was refuted of an expert and was not verified since, also of claims that are gone.
 *
 * @param all one of each claim and officer; changed in place
 */
record Refutations(Set<Refutation> all) {

    void add(Claim claim, ClaimCheck found) {
        all.removeIf(
                earlier -> earlier.claimId().equals(claim.id()) && earlier.by().equals(found.by()));
        all.add(new Refutation(claim.id(), claim.words(), found.by(), found.at()));
    }

    /** Whoever refuted what is claimed in these words: it is verified now. */
    void lift(Claim claim) {
        all.removeIf(refutation -> refutation.what().equals(claim.words()));
    }

    boolean areOf(Claim claim, String officer) {
        return all.stream().anyMatch(r -> r.what().equals(claim.words()) && r.by().equals(officer));
    }

    Stream<Refutation> oldestFirst() {
        return all.stream().sorted(Comparator.comparing(Refutation::at));
    }
}
