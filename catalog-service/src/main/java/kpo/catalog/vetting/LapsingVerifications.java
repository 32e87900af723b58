package kpo.catalog.vetting;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kpo.catalog.expert.Expert;
import kpo.catalog.expert.ExpertEvent;
import kpo.catalog.expert.VettingEndFacts;
import kpo.catalog.expert.VettingStatus;
import kpo.catalog.expert.VettingVerb;
import kpo.platform.caller.Caller;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.event.Events;

/**
 * Reminds of verifications that end, and takes a claim back to unverified on its day. A vetting that rested on it has ended
 * then. Several replicas share the work.
 */
@ApplicationScoped
class LapsingVerifications {

    private static final String JOB = "vetting";

    @Inject
    Lapses lapses;

    @Inject
    VettingCases rounds;

    @Inject
    Events events;

    @Inject
    VettingTerms terms;

    @Inject
    Clock clock;

    @Scheduled(every = "{kpo.vetting.look-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        CurrentCaller.callAs(Caller.job(JOB), () -> {
            Portions.workOff(this::lapseSome);
            Portions.remind(terms.reminderDays(), this::remindSome);
            return null;
        });
    }

    private int lapseSome() {
        LocalDate today = LocalDate.now(clock);
        List<Expert> found = lapses.claimEndingBy(today, Expert.TOLD_AT_THE_END, Portions.AT_ONCE);
        for (Expert expert : found) {
            expert.lapseVerifications(today, clock.instant())
                    .forEach(ended -> events.record(ExpertEvent.VERIFICATION_LAPSED, expert, ended));
            if (expert.status() == VettingStatus.VETTED && !VettingGuard.isQualified(expert, today)) {
                expert.undergo(VettingVerb.EXPIRE, clock.instant());
                rounds.latest(expert.id())
                        .ifPresent(round -> round.note(
                                VettingVerb.EXPIRE,
                                expert,
                                "job:" + JOB,
                                "No verified degree or licence carries it any more.",
                                clock.instant()));
                events.record(ExpertEvent.EXPIRED, expert, VettingEndFacts.of(expert, today));
            }
        }
        if (!found.isEmpty()) {
            lapses.listWithChange();
        }
        return found.size();
    }

    private int remindSome(int days) {
        LocalDate until = LocalDate.now(clock).plusDays(days);
        List<Expert> found = lapses.claimEndingBy(until, days, Portions.AT_ONCE);
        for (Expert expert : found) {
            expert.remindOfVerifications(until, days)
                    .forEach(ending -> events.record(ExpertEvent.VERIFICATION_ENDS_SOON, expert, ending));
        }
        return found.size();
    }
}
