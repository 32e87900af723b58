package kpo.catalog.vetting;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kpo.catalog.expert.Expert;
import kpo.catalog.expert.Experts;
import kpo.catalog.provider.DeliveryCentres;
import kpo.catalog.provider.Providers;
import kpo.platform.caller.CurrentCaller;

/** Reads what a {@link VettingGuard} judges by. */
@ApplicationScoped
class VettingGuards {

    @Inject
    Experts experts;

    @Inject
    Providers providers;

    @Inject
    DeliveryCentres centres;

    @Inject
    VettingCases rounds;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    VettingGuard of(Expert expert) {
        List<VettingCase> all = rounds.all(expert.id());
        return new VettingGuard(
                expert,
                providers.require(expert.providerId()),
                expert.deliveryCentreId() == null ? List.of() : centres.refusals(expert.deliveryCentreId()),
                all,
                () -> namesakes(expert, all),
                caller.get(),
                LocalDate.now(clock));
    }

    private List<Namesake> namesakes(Expert expert, List<VettingCase> ofExpert) {
        return rounds.namesakesEverFound(expert).stream()
                .flatMap(id -> AdverseFinding.of(experts.require(id), rounds.all(id))
                        .map(finding -> new Namesake(id, finding, toldApartBy(id, ofExpert)))
                        .stream())
                .toList();
    }

    private static Set<String> toldApartBy(UUID namesake, List<VettingCase> rounds) {
        return rounds.stream()
                .flatMap(round -> round.checks().stream())
                .filter(check -> check.tellsApartFrom(namesake))
                .map(VettingCheck::checkedBy)
                .collect(toSet());
    }
}
