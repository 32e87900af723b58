package kpo.catalog.vetting;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import kpo.catalog.expert.Expert;
import kpo.catalog.expert.Refutation;
import kpo.catalog.expert.VettingVerb;
import kpo.platform.problem.Sentence;

/**
 * Something against an expert that stands: an adverse check of the identity, the sanctions or the background that no
 * clear one took back, a refuted degree or credential, or a suspension that was never lifted. Whoever were erased with it
 * could be enrolled anew as if nothing had been found.
 *
 * @param what in words
 */
record AdverseFinding(Sentence what, Instant at) {

    /** What it is, as a key of words. */
    private enum Kind {
        FOUND_ADVERSE,
        FOUND_REFUTED,
        FOUND_SUSPENDED
    }

    static final List<CheckKind> OF_THE_PERSON = List.of(CheckKind.IDENTITY, CheckKind.SANCTIONS, CheckKind.BACKGROUND);
    private static final Set<VettingVerb> OF_TRUST =
            Set.of(VettingVerb.APPROVE, VettingVerb.SUSPEND, VettingVerb.REINSTATE);

    /** The latest that stands. @param rounds all of the expert, the oldest first */
    static Optional<AdverseFinding> of(Expert expert, List<VettingCase> rounds) {
        return Stream.of(checks(rounds), suspension(rounds), refutations(expert, rounds))
                .flatMap(Function.identity())
                .max(Comparator.comparing(AdverseFinding::at));
    }

    /**
     * What was refuted, is verified by nobody since, and is outweighed by no later background check of another officer
     * that is clear and names it.
     */
    static Stream<Refutation> refuted(Expert expert, List<VettingCase> rounds) {
        return expert.refutations()
                .filter(refutation -> outweighedBy(refutation, rounds).isEmpty());
    }

    /** The subjects of those whose background checks outweigh it. */
    static Set<String> outweighedBy(Refutation refutation, List<VettingCase> rounds) {
        return rounds.stream()
                .flatMap(round -> round.checks().stream())
                .filter(check -> check.outweighs(refutation))
                .map(VettingCheck::checkedBy)
                .collect(toSet());
    }

    private static Stream<AdverseFinding> refutations(Expert expert, List<VettingCase> rounds) {
        return refuted(expert, rounds)
                .map(refutation ->
                        new AdverseFinding(Sentence.of(Kind.FOUND_REFUTED, refutation.what()), refutation.at()));
    }

    /** By which check a kind is adverse. @param rounds all of the expert, or one; the oldest first */
    static Optional<VettingCheck> standing(CheckKind kind, List<VettingCase> rounds) {
        // What concludes nothing takes nothing back.
        return last(rounds.stream()
                        .flatMap(round -> round.checks().stream())
                        .filter(check -> check.kind() == kind && check.result() != CheckResult.INCONCLUSIVE))
                .filter(check -> check.result() == CheckResult.ADVERSE);
    }

    private static Stream<AdverseFinding> checks(List<VettingCase> rounds) {
        return OF_THE_PERSON.stream()
                .flatMap(kind -> standing(kind, rounds).stream())
                .map(check -> new AdverseFinding(Sentence.of(Kind.FOUND_ADVERSE, check.kind()), check.checkedAt()));
    }

    private static Stream<AdverseFinding> suspension(List<VettingCase> rounds) {
        return last(rounds.stream().flatMap(r -> r.steps().stream()).filter(step -> OF_TRUST.contains(step.verb())))
                .filter(step -> step.verb() == VettingVerb.SUSPEND)
                .map(step -> new AdverseFinding(Sentence.of(Kind.FOUND_SUSPENDED), step.at()))
                .stream();
    }

    private static <T> Optional<T> last(Stream<T> inOrder) {
        return inOrder.reduce((earlier, later) -> later);
    }

    LocalDate day() {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    /** The first day on which it need not be kept any longer. */
    LocalDate keptUntil(int months) {
        return day().plusMonths(months);
    }
}
