package kpo.catalog.vetting;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kpo.catalog.expert.VettingVerb;
import kpo.catalog.expert.Vouchers;

/** Who checked an expert, or led the vetting a step further. Whoever submits or withdraws says nothing of the expert. */
@ApplicationScoped
class VettingVouchers implements Vouchers {

    private static final Set<VettingVerb> OF_AN_OFFICER = EnumSet.of(
            VettingVerb.START,
            VettingVerb.PASS,
            VettingVerb.VERIFY_ALL,
            VettingVerb.APPROVE,
            VettingVerb.REJECT,
            VettingVerb.SUSPEND,
            VettingVerb.REINSTATE);

    @Inject
    VettingCases rounds;

    @Override
    public Set<String> of(UUID expertId) {
        return rounds.all(expertId).stream()
                .flatMap(round -> Stream.concat(
                        round.checks().stream().map(VettingCheck::checkedBy),
                        round.steps().stream()
                                .filter(step -> OF_AN_OFFICER.contains(step.verb()))
                                .map(VettingStep::by)))
                .collect(toSet());
    }
}
