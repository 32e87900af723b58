package kpo.catalog.expert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kpo.platform.action.AllowedAction;
import kpo.platform.action.ReasonRequest;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.event.Events;
import kpo.platform.problem.CommonProblem;
import kpo.platform.problem.ProblemException;
import kpo.platform.transaction.IfMatch;

/** Takes what experts ask for in their own name, and the answers. */
@ApplicationScoped
@Transactional
class AnsweringRights {

    @Inject
    Experts experts;

    @Inject
    RightsRequests requests;

    @Inject
    Events events;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    RightsRequest ask(AskRightRequest asked) {
        // Whoever erases the expert, or asks the same, goes first or waits.
        experts.requireOwnAlone(asked.expertId(), caller.get());
        Expert expert = experts.requireOneself(asked.expertId(), caller.get());
        requests.open(expert.id()).stream()
                .filter(open -> open.isTheSameAs(asked))
                .findFirst()
                .ifPresent(open -> {
                    throw ExpertProblem.ASKED_ALREADY
                            .because("Request %s is open.", open.id())
                            .with("rightsRequestId", open.id())
                            .liftedBy("Wait for its answer, which is due on %s, or withdraw it.", open.dueOn());
                });
        RightsRequest request = RightsRequest.ask(expert, asked, clock.instant());
        requests.persist(request);
        events.record(RightsRequestEvent.ASKED, request);
        return request;
    }

    /** @param answer for the person: what was done, or why it is not */
    RightsRequest answer(UUID id, IfMatch ifMatch, RightsRequestVerb verb, ReasonRequest answer) {
        return answered(guarded(id, ifMatch, verb), verb, answer.reason());
    }

    /** Puts the answer off; the person is told why. */
    RightsRequest extend(UUID id, IfMatch ifMatch, ExtendDueDayRequest extended) {
        RightsRequest request = guarded(id, ifMatch, RightsRequestVerb.EXTEND);
        LocalDate day = extended.dueOn();
        if (!day.isAfter(request.dueOn()) || day.isAfter(request.latestDueOn())) {
            throw ExpertProblem.EXTENSION_PERIOD
                    .because("It is due on %s.", request.dueOn())
                    .at("/dueOn")
                    .liftedBy("Choose a day after that, until %s.", request.latestDueOn());
        }
        request.extend(day, new DueDayExtension(extended.reason(), caller.get().subject(), clock.instant()));
        events.record(RightsRequestVerb.EXTEND, request);
        return request;
    }

    RightsRequest withdraw(UUID id, IfMatch ifMatch) {
        RightsRequest request = guarded(id, ifMatch, RightsRequestVerb.WITHDRAW);
        request.withdraw(clock.instant());
        events.record(RightsRequestVerb.WITHDRAW, request);
        return request;
    }

    private RightsRequest guarded(UUID id, IfMatch ifMatch, RightsRequestVerb verb) {
        // Whoever erases the expert answers, too: one after the other.
        experts.requireOwnAlone(requests.expertOf(id), caller.get());
        RightsRequest request = requests.requireFor(id, caller.get());
        IfMatch.require(ifMatch, request.version());
        AllowedAction.require(refusals(request, experts.require(request.expertId()), verb));
        return request;
    }

    List<AllowedAction> allowedActions(UUID id) {
        RightsRequest request = requests.requireFor(id, caller.get());
        Expert expert = experts.require(request.expertId());
        return Stream.of(RightsRequestVerb.values())
                .map(verb -> AllowedAction.of(verb.action(), refusals(request, expert, verb)))
                .toList();
    }

    private List<ProblemException> refusals(RightsRequest request, Expert expert, RightsRequestVerb verb) {
        List<ProblemException> refusals = new ArrayList<>(request.status().refusals(verb));
        boolean oneself = caller.get().subject().equals(expert.subject());
        if (verb == RightsRequestVerb.WITHDRAW && !oneself) {
            refusals.add(CommonProblem.FORBIDDEN
                    .because("You are not the expert.")
                    .liftedBy("The expert who asked withdraws it, or you refuse it with the reason."));
        }
        if (verb != RightsRequestVerb.WITHDRAW && oneself) {
            refusals.add(CommonProblem.FORBIDDEN
                    .because("You are the expert.")
                    .liftedBy("Somebody else of the provider, or the operator, answers."));
        }
        if (verb == RightsRequestVerb.FULFIL
                && request.kind() == RightsRequestKind.ERASURE
                && expert.erasedAt() == null) {
            refusals.add(ExpertProblem.ERASURE_OUTSTANDING
                    .because("The personal data of expert %s are held.", expert.id())
                    .liftedBy("Erase the personal data: that fulfils the request. Or refuse it, with the reason."));
        }
        if (verb == RightsRequestVerb.EXTEND) {
            refusals.addAll(refusalsOfExtension(request));
        }
        return refusals;
    }

    private List<ProblemException> refusalsOfExtension(RightsRequest request) {
        if (request.extension() != null) {
            return List.of(ExpertProblem.EXTENDED_ALREADY
                    .because("It was put off to %s.", request.dueOn())
                    .liftedBy("Fulfil or refuse the request until then."));
        }
        // GDPR Art. 12(3): of an extension the person is told within the month.
        return LocalDate.now(clock).isAfter(request.dueOn())
                ? List.of(ExpertProblem.EXTENSION_TOO_LATE
                        .because("It was due on %s.", request.dueOn())
                        .liftedBy("Fulfil or refuse the request."))
                : List.of();
    }

    /** Of whoever is erased nobody asks anything any more, and nobody is left to be put right. */
    void forget(Expert expert) {
        for (RightsRequest request : requests.of(expert.id())) {
            if (request.status() == RightsRequestStatus.OPEN) {
                boolean wished = request.kind() == RightsRequestKind.ERASURE;
                answered(request, wished ? RightsRequestVerb.FULFIL : RightsRequestVerb.REFUSE, "The data are erased.");
            }
            request.forget();
        }
    }

    private RightsRequest answered(RightsRequest request, RightsRequestVerb verb, String answer) {
        request.answer(verb, answer, caller.get().subject(), clock.instant());
        events.record(verb, request);
        return request;
    }
}
