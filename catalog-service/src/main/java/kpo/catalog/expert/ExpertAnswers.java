package kpo.catalog.expert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.transaction.Answer;

/** Experts as the caller may know them, today. */
@ApplicationScoped
public class ExpertAnswers {

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    ExpertResponse shown(Expert expert) {
        return ExpertResponse.of(expert, caller.get(), LocalDate.now(clock));
    }

    public Answer<ExpertResponse> of(Expert expert) {
        return Answer.ok(shown(expert), expert.version());
    }
}
