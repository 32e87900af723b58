package kpo.catalog.vetting;

import static kpo.catalog.vetting.VettingProblem.FOUR_EYES;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kpo.catalog.expert.Credential;
import kpo.catalog.expert.CredentialKind;
import kpo.catalog.expert.Degree;
import kpo.catalog.expert.Expert;
import kpo.catalog.expert.Verification;
import kpo.catalog.expert.VettingVerb;
import kpo.catalog.provider.Provider;
import kpo.platform.caller.Caller;
import kpo.platform.problem.ProblemException;

/**
 * What stands against a step of the vetting. The verbs and {@code allowed-actions} ask the same questions here.
 *
 * @param centre what stands against anything new from where the expert works
 * @param rounds all of the expert, the oldest first
 * @param namesakes of whom something adverse stands; looked for only where a step asks
 */
record VettingGuard(
        Expert expert,
        Provider provider,
        List<ProblemException> centre,
        List<VettingCase> rounds,
        Supplier<List<Namesake>> namesakes,
        Caller caller,
        LocalDate today) {

    /** The latest. */
    Optional<VettingCase> round() {
        return rounds.isEmpty() ? Optional.empty() : Optional.of(rounds.get(rounds.size() - 1));
    }

    CheckGuard checks() {
        return new CheckGuard(expert, rounds, caller);
    }

    List<ProblemException> refusals(VettingVerb verb) {
        List<ProblemException> refusals = new ArrayList<>(expert.refusals());
        refusals.addAll(expert.status().refusals(verb));
        switch (verb) {
            case PASS -> addRefusalsOfPass(refusals);
            case VERIFY_ALL -> addRefusalOfQualification(refusals);
            case APPROVE -> addRefusalsOfApproval(refusals);
            case REINSTATE -> addRefusalsOfReinstatement(refusals);
            case START, REJECT, SUSPEND -> addRefusalOfOneself(refusals);
            case SUBMIT, RENEW -> addRefusalsOfPlace(refusals);
            case WITHDRAW, EXPIRE -> {}
        }
        return refusals;
    }

    private void addRefusalsOfPlace(List<ProblemException> refusals) {
        refusals.addAll(provider.refusals());
        centre.forEach(refusal -> refusals.add(
                refusal.liftedBy("Say first from which other delivery centre the expert works, or from none.")));
    }

    private void addRefusalsOfApproval(List<ProblemException> refusals) {
        List<Namesake> found = namesakes.get();
        // Invariant 5: one person alone never makes an expert vetted.
        if (round().filter(r -> r.submittedBy().equals(caller.subject())).isPresent()) {
            refusals.add(FOUR_EYES.because("You submitted the expert.").liftedBy("Another vetting officer approves."));
        }
        if (verifications().anyMatch(v -> v.by().equals(caller.subject()))) {
            refusals.add(FOUR_EYES
                    .because("You verified a degree or credential of the expert.")
                    .liftedBy("Another vetting officer approves."));
        }
        if (round().filter(r -> r.isCheckedBy(caller.subject())).isPresent() || restsOnCallerAlone(found)) {
            refusals.add(FOUR_EYES.because("You checked the expert.").liftedBy("Another vetting officer approves."));
        }
        addRefusalOfOneself(refusals);
        addRefusalsOfScreening(refusals, found);
        addRefusalOfBackground(refusals);
        addRefusalsOfRefutation(refusals);
        if (!isClear(CheckKind.REFERENCE)) {
            refusals.add(VettingProblem.REFERENCES_MISSING
                    .because("No reference is clear in this round.")
                    .liftedBy("Record the check of a reference first, with its document."));
        }
        addRefusalOfQualification(refusals);
    }

    /** Checks of earlier rounds by which an approval is possible at all: one person alone does not put aside and approve. */
    private boolean restsOnCallerAlone(List<Namesake> found) {
        Set<String> alone = Set.of(caller.subject());
        return found.stream().anyMatch(namesake -> namesake.toldApartBy().equals(alone))
                || expert.refutations().anyMatch(refutation -> AdverseFinding.outweighedBy(refutation, rounds)
                        .equals(alone));
    }

    /** While an expert is suspended, what the approval rests on may end; nothing ends the vetting then. */
    private void addRefusalsOfReinstatement(List<ProblemException> refusals) {
        addRefusalOfOneself(refusals);
        // Invariant 5: the approver has not seen what was verified since.
        if (verifications()
                .filter(v -> v.by().equals(caller.subject()))
                .anyMatch(v -> round().filter(r -> r.isDecidedBefore(v.at())).isPresent())) {
            refusals.add(FOUR_EYES
                    .because("You verified a degree or credential of the expert since the approval.")
                    .liftedBy("Another vetting officer reinstates."));
        }
        if (isAdverse(CheckKind.IDENTITY)) {
            refusals.add(VettingProblem.IDENTITY_ADVERSE
                    .because("The identity was found adverse, and no later check is clear.")
                    .liftedBy("Another officer records a check of the identity that is clear, with its document."));
        }
        addRefusalOfSanctions(refusals);
        addRefusalOfAdverseBackground(refusals);
        addRefusalsOfRefutation(refusals);
        addRefusalOfQualification(refusals);
        if (round().filter(r -> r.isOverBy(today)).isPresent()) {
            refusals.add(VettingProblem.APPROVAL_ENDED
                    .because("The approval counted until %s.", round().get().validUntil())
                    .liftedBy("The provider withdraws the expert, revises the profile and submits it again."));
        }
    }

    /** The same verb for two steps: each asks for its own check. */
    private void addRefusalsOfPass(List<ProblemException> refusals) {
        addRefusalOfOneself(refusals);
        switch (expert.status()) {
            case SCREENING -> addRefusalsOfScreening(refusals, namesakes.get());
            case INTERVIEW -> {
                if (!isClear(CheckKind.INTERVIEW)) {
                    refusals.add(VettingProblem.INTERVIEW_MISSING
                            .because("No interview is passed in this round.")
                            .liftedBy("Record the interview first."));
                }
            }
            default -> {}
        }
    }

    private void addRefusalsOfScreening(List<ProblemException> refusals, List<Namesake> found) {
        if (!isClear(CheckKind.IDENTITY)) {
            refusals.add(VettingProblem.IDENTITY_UNVERIFIED
                    .because("The identity is not clear in this round.")
                    .liftedBy("Record the check of the identity first, with its document."));
        }
        addRefusalOfSanctions(refusals);
        // Reference and login can be left behind; whether it is the same person only somebody who looks can tell.
        found.stream()
                .filter(namesake -> namesake.toldApartBy().isEmpty())
                .forEach(
                        namesake -> refusals.add(
                                VettingProblem.NAMESAKE_ADVERSE
                                        .because(
                                                "Expert %s has the same name. %s of %s stands.",
                                                namesake.expertId(),
                                                namesake.finding().what(),
                                                namesake.finding().day())
                                        .with("expertId", namesake.expertId())
                                        .liftedBy(
                                                "Record a clear check of the identity that names that expert under toldApartFrom, or reject.")));
    }

    private void addRefusalsOfRefutation(List<ProblemException> refusals) {
        AdverseFinding.refuted(expert, rounds)
                .forEach(
                        refutation -> refusals.add(
                                VettingProblem.CLAIM_REFUTED
                                        .because(
                                                "%s was refuted at %s; the claim is %s.",
                                                refutation.what(), refutation.at(), refutation.claimId())
                                        .with("claimId", refutation.claimId())
                                        .liftedBy(
                                                "Another officer verifies it, or records a background check that is clear and names the claim under outweighs.")));
    }

    private void addRefusalOfSanctions(List<ProblemException> refusals) {
        if (!isClear(CheckKind.SANCTIONS)) {
            refusals.add(VettingProblem.SANCTIONS_NOT_CLEAR
                    .because("The last check of sanctions in this round is not clear, or there is none.")
                    .liftedBy("Record a check of sanctions that is clear first."));
        }
    }

    private void addRefusalOfBackground(List<ProblemException> refusals) {
        addRefusalOfAdverseBackground(refusals);
        if (!isClear(CheckKind.BACKGROUND) && !isAdverse(CheckKind.BACKGROUND)) {
            refusals.add(VettingProblem.BACKGROUND_MISSING
                    .because("No background check is clear in this round.")
                    .liftedBy("Record the background check first, with its document."));
        }
    }

    private void addRefusalOfAdverseBackground(List<ProblemException> refusals) {
        if (isAdverse(CheckKind.BACKGROUND)) {
            refusals.add(VettingProblem.BACKGROUND_ADVERSE.because(
                    "The background was found adverse, and no later check is clear."));
        }
    }

    private boolean isClear(CheckKind kind) {
        return round().filter(r -> r.isClear(kind)).isPresent();
    }

    private boolean isAdverse(CheckKind kind) {
        return round().filter(r -> r.isAdverse(kind)).isPresent();
    }

    private void addRefusalOfQualification(List<ProblemException> refusals) {
        if (!isQualified(expert, today)) {
            refusals.add(VettingProblem.QUALIFICATION_UNVERIFIED
                    .because(
                            "An approval rests on a verified degree of ISCED level 7 or 8, or on a verified licence in a claimed domain.")
                    .liftedBy("Verify such a degree or licence first."));
        }
    }

    List<ProblemException> refusalsOfVerification(Degree degree) {
        return orOneself(expert.refusalsOfVerification(degree, caller.subject(), today));
    }

    List<ProblemException> refusalsOfVerification(Credential credential) {
        return orOneself(expert.refusalsOfVerification(credential, caller.subject(), today));
    }

    private List<ProblemException> orOneself(List<ProblemException> ofClaim) {
        List<ProblemException> refusals = new ArrayList<>();
        addRefusalOfOneself(refusals);
        refusals.addAll(ofClaim);
        return refusals;
    }

    private void addRefusalOfOneself(List<ProblemException> refusals) {
        refusalOfOneself(expert, caller).ifPresent(refusals::add);
    }

    static Optional<ProblemException> refusalOfOneself(Expert expert, Caller caller) {
        return caller.subject().equals(expert.subject())
                ? Optional.of(FOUR_EYES.because("You are the expert."))
                : Optional.empty();
    }

    /** Whether what an approval rests on is verified. */
    static boolean isQualified(Expert expert, LocalDate today) {
        return expert.degrees().stream().anyMatch(d -> d.isAdvanced() && d.isVerifiedOn(today))
                || expert.credentials().stream()
                        .anyMatch(c -> c.kind() == CredentialKind.LICENCE
                                && c.isVerifiedOn(today)
                                && expert.claims(c.domain()));
    }

    private Stream<Verification> verifications() {
        return Stream.concat(
                        expert.degrees().stream().map(Degree::verification),
                        expert.credentials().stream().map(Credential::verification))
                .filter(verification -> verification != null);
    }
}
