package kpo.catalog.expert;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import kpo.platform.action.AllowedAction;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.event.Events;
import kpo.platform.problem.CommonProblem;
import kpo.platform.problem.ProblemException;
import kpo.platform.transaction.IfMatch;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Leads a degree or credential from its evidence to what a check of it finds. */
@ApplicationScoped
@Transactional(dontRollbackOn = ProblemException.class)
public class Checking {

    @Inject
    Experts experts;

    @All
    List<AfterRefutation> followers;

    @Inject
    Events events;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    @ConfigProperty(name = "kpo.vetting.verification-months")
    int verificationMonths;

    Expert showForDegree(UUID id, UUID degreeId, IfMatch ifMatch, EvidenceRequest request) {
        Expert expert = load(id, ifMatch);
        return show(expert, degree(expert, degreeId), request);
    }

    Expert showForCredential(UUID id, UUID credentialId, IfMatch ifMatch, EvidenceRequest request) {
        Expert expert = load(id, ifMatch);
        return show(expert, credential(expert, credentialId), request);
    }

    Expert checkDegree(UUID id, UUID degreeId, IfMatch ifMatch, CheckRequest request) {
        Expert expert = load(id, ifMatch);
        return check(expert, degree(expert, degreeId), request, request.validUntil(), ExpertEvent.DEGREE_VERIFIED);
    }

    Expert checkCredential(UUID id, UUID credentialId, IfMatch ifMatch, CheckRequest request) {
        Expert expert = load(id, ifMatch);
        LocalDate until = request.validUntil() == null
                ? LocalDate.now(clock).plusMonths(verificationMonths)
                : request.validUntil();
        return check(expert, credential(expert, credentialId), request, until, ExpertEvent.CREDENTIAL_VERIFIED);
    }

    private Expert show(Expert expert, Claim claim, EvidenceRequest request) {
        Evidence evidence =
                new Evidence(request.reference(), request.sha256(), caller.get().subject(), clock.instant());
        claim.show(evidence, LocalDate.now(clock));
        expert.touched(clock.instant());
        events.record(ExpertEvent.EVIDENCE_SUBMITTED, expert);
        return expert;
    }

    private Expert check(Expert expert, Claim claim, CheckRequest request, LocalDate validUntil, ExpertEvent verified) {
        requireValidity(request);
        String checker = caller.get().subject();
        AllowedAction.require(refusalsOfOneself(expert, checker));
        boolean verifies = request.result() == CheckFinding.VERIFIED;
        LocalDate today = LocalDate.now(clock);
        if (verifies) {
            AllowedAction.require(expert.refusalsOfVerification(claim, checker, today));
        }
        boolean counted = claim.verification() != null;
        var found = new ClaimCheck(request.result(), request.method(), request.note(), checker, clock.instant());
        claim.check(found, today, validUntil);
        expert.checked(claim, found, counted && claim.verification() == null);
        events.record(verifies ? verified : ExpertEvent.CLAIM_NOT_VERIFIED, expert);
        if (request.result() == CheckFinding.REFUTED) {
            followers.forEach(follower -> follower.refuted(expert));
        }
        return expert;
    }

    // Invariant 5: nobody checks what speaks for oneself.
    private static List<ProblemException> refusalsOfOneself(Expert expert, String checker) {
        return checker.equals(expert.subject())
                ? List.of(ExpertProblem.CLAIM_OF_ONE_PERSON
                        .because("You are the expert.")
                        .liftedBy("Another vetting officer checks it."))
                : List.of();
    }

    /** What may be done with a degree or credential beside the steps of a vetting, by the last part of the path. */
    public List<AllowedAction> allowedActions(Expert expert, Claim claim) {
        String checker = caller.get().subject();
        LocalDate today = LocalDate.now(clock);
        List<ProblemException> ofEvidence = new ArrayList<>(expert.refusals());
        ofEvidence.addAll(claim.refusalsOfEvidence(today));
        List<ProblemException> ofCheck = new ArrayList<>(expert.refusals());
        ofCheck.addAll(refusalsOfOneself(expert, checker));
        ofCheck.addAll(claim.refusalsOfCheck(checker, today));
        return List.of(AllowedAction.of("evidence", ofEvidence), AllowedAction.of("check", ofCheck));
    }

    private void requireValidity(CheckRequest request) {
        if (request.validUntil() == null) {
            return;
        }
        if (request.result() != CheckFinding.VERIFIED) {
            throw ExpertProblem.VERIFICATION_VALIDITY
                    .because("What is %s has no validity.", request.result())
                    .at("/validUntil");
        }
        if (!request.validUntil().isAfter(LocalDate.now(clock))) {
            throw ExpertProblem.VERIFICATION_VALIDITY
                    .because("%s is not after today.", request.validUntil())
                    .at("/validUntil");
        }
    }

    private Expert load(UUID id, IfMatch ifMatch) {
        Expert expert = experts.requireOwnAlone(id, caller.get());
        expert.requireHeld();
        IfMatch.require(ifMatch, expert.version());
        return expert;
    }

    private static Degree degree(Expert expert, UUID degreeId) {
        return find(expert.degrees(), Degree::id, degreeId);
    }

    private static Credential credential(Expert expert, UUID credentialId) {
        return find(expert.credentials(), Credential::id, credentialId);
    }

    private static <C> C find(List<C> claims, Function<C, UUID> idOf, UUID id) {
        return claims.stream()
                .filter(claim -> idOf.apply(claim).equals(id))
                .findFirst()
                .orElseThrow(() -> CommonProblem.NOT_FOUND.because("The expert claims no %s.", id));
    }
}
