package kpo.catalog.vetting;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kpo.catalog.expert.Expert;
import kpo.catalog.expert.ExpertEvent;
import kpo.catalog.expert.Experts;
import kpo.catalog.expert.VettingEndFacts;
import kpo.catalog.expert.VettingVerb;
import kpo.platform.caller.Caller;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.event.Events;

/** Reminds of vettings that end, and ends them on their day. Several replicas share the work. */
@ApplicationScoped
class EndingVettings {

    private static final String JOB = "vetting";

    @Inject
    VettingCases rounds;

    @Inject
    Experts experts;

    @Inject
    Events events;

    @Inject
    VettingTerms terms;

    @Inject
    Clock clock;

    @Scheduled(every = "{kpo.vetting.look-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        CurrentCaller.callAs(Caller.job(JOB), () -> {
            Portions.workOff(this::expireSome);
            Portions.remind(terms.reminderDays(), this::remindSome);
            return null;
        });
    }

    private int expireSome() {
        List<VettingCase> ended = rounds.claimEndingBy(LocalDate.now(clock), null, Portions.AT_ONCE);
        for (VettingCase round : ended) {
            Expert expert = experts.require(round.expertId());
            expert.undergo(VettingVerb.EXPIRE, clock.instant());
            round.note(VettingVerb.EXPIRE, expert, "job:" + JOB, null, clock.instant());
            events.record(ExpertEvent.EXPIRED, expert, VettingEndFacts.of(expert, round.validUntil()));
        }
        return ended.size();
    }

    private int remindSome(int days) {
        List<VettingCase> ending = rounds.claimEndingBy(LocalDate.now(clock).plusDays(days), days, Portions.AT_ONCE);
        for (VettingCase round : ending) {
            if (round.remind(days)) {
                Expert expert = experts.require(round.expertId());
                events.record(ExpertEvent.EXPIRES_SOON, expert, VettingEndFacts.of(expert, round.validUntil()));
            }
        }
        return ending.size();
    }
}
