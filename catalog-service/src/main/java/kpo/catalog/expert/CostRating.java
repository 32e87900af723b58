package kpo.catalog.expert;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import kpo.platform.caller.Caller;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.event.Events;
import kpo.platform.paging.Page;
import kpo.platform.paging.PageRequest;
import kpo.platform.problem.ProblemException;

/** Dates what an expert costs. Days are of UTC. */
@ApplicationScoped
class CostRating {

    @Inject
    Experts experts;

    @Inject
    CostRates rates;

    @Inject
    Events events;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    @Transactional(dontRollbackOn = ProblemException.class)
    Expert date(UUID id, CostRateRequest request) {
        Expert expert = experts.requireHeld(id, caller.get());
        LocalDate today = LocalDate.now(clock);
        if (request.from().isBefore(today)) {
            throw ExpertProblem.COST_RATE_IN_PAST
                    .because("%s is over.", request.from())
                    .at("/from");
        }
        rates.date(expert, expert.costRate(), request.from(), request.rate());
        if (request.from().equals(today)) {
            expert.cost(request.rate(), clock.instant());
        }
        events.record(ExpertEvent.REVISED, expert);
        return expert;
    }

    /** The rate of a day. */
    CostRate on(Expert expert, LocalDate day) {
        return rates.on(expert, day);
    }

    Page<CostRate> page(PageRequest page, UUID id) {
        return rates.page(page, experts.requireOwn(id, caller.get()));
    }

    @Scheduled(every = "10m", delayed = "1m")
    void bringForward() {
        CurrentCaller.callAs(Caller.job("cost-rates"), () -> {
            QuarkusTransaction.requiringNew().run(() -> rates.bringForward(LocalDate.now(clock), events));
            return null;
        });
    }
}
