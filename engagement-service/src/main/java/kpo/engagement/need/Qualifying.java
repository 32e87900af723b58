package kpo.engagement.need;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.event.Events;
import kpo.platform.transaction.IfMatch;

/** The operator's part of the intake: it finds out whether a need is knowledge work. */
@ApplicationScoped
@Transactional
class Qualifying {

    @Inject
    Needs needs;

    @Inject
    QualificationAssessments assessments;

    @Inject
    Events events;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    QualificationAssessment assess(UUID needId, IfMatch ifMatch, QualificationAnswers answers) {
        Need need = needs.require(needId);
        IfMatch.requireIfSent(ifMatch, need.version());
        QualificationAssessment assessment =
                QualificationAssessment.of(need, answers, caller.get().subject(), clock.instant());
        need.assess(assessment.verdict());
        assessments.persist(assessment);
        events.record(NeedVerb.ASSESS, need);
        return assessment;
    }

    Need giveBack(UUID id, IfMatch ifMatch, String reason) {
        Need need = needs.require(id);
        IfMatch.require(ifMatch, need.version());
        need.giveBack(reason);
        events.record(NeedVerb.RETURN, need);
        return need;
    }
}
