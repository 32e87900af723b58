package kpo.catalog.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import kpo.platform.caller.CurrentCaller;

/** Keeps matches, so that a decision can be traced to what was known when it was made. */
@ApplicationScoped
@Transactional
class RunningMatches {

    @Inject
    Matching matching;

    @Inject
    MatchRuns runs;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    MatchRun run(MatchRequest need) {
        // Before the match: what is written in between counts as later, although the match may have seen it.
        String dataVersion = runs.dataVersion();
        MatchRun run = MatchRun.of(
                need, dataVersion, like(), matching.match(need).withoutNames(), caller.get(), clock.instant());
        runs.persist(run);
        return run;
    }

    MatchRun rerun(UUID id) {
        MatchRun first = runs.require(id);
        String dataVersion = runs.dataVersion();
        boolean changed = runs.isChangedSince(first.dataVersion());
        MatchRun run = first.again(
                dataVersion,
                changed,
                changed ? like() : first,
                matching.matchAgain(first.input()).withoutNames(),
                caller.get(),
                clock.instant());
        runs.persist(run);
        return run;
    }

    /** The last run, where it saw what the caller sees now; null where something was written since. */
    private MatchRun like() {
        return runs.latest(caller.get().organisation())
                .filter(last -> !runs.isChangedSince(last.dataVersion()))
                .orElse(null);
    }
}
