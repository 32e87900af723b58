package kpo.billing.tax;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import kpo.billing.party.LegalEntities;

/** Answers beforehand which tax a supply between two known legal entities would bear. */
@ApplicationScoped
@Transactional
class TaxPreview {

    @Inject
    LegalEntities entities;

    @Inject
    TaxDetermination determination;

    TaxDecision of(PreviewTaxRequest request) {
        return determination.decide(new TaxQuestion(
                party(request.sellerEntityId(), "/sellerEntityId"),
                party(request.buyerEntityId(), "/buyerEntityId"),
                request.taxPoint(),
                request.currency(),
                request.placeOfSupply(),
                request.serviceCode(),
                !Boolean.FALSE.equals(request.separatePersons())));
    }

    private TaxQuestion.Party party(UUID id, String pointer) {
        return entities.findByIdOptional(id).map(TaxQuestion.Party::of).orElseThrow(() -> TaxProblem.ENTITY_UNKNOWN
                .because("There is no legal entity %s that you may see.", id)
                .at(pointer));
    }
}
