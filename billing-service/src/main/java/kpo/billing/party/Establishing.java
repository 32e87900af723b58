package kpo.billing.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import kpo.platform.transaction.IfMatch;

/** Makes legal entities and their tax registrations known. */
@ApplicationScoped
@Transactional
class Establishing {

    @Inject
    LegalEntities entities;

    LegalEntity establish(EstablishLegalEntityRequest request) {
        // Intra-state and inter-state supplies are taxed differently (IGST Act, sections 7 and 8).
        if (request.country().equals("IN") && request.state() == null) {
            throw PartyProblem.STATE_REQUIRED
                    .because("GST depends on the state.")
                    .at("/state");
        }
        LegalEntity entity = LegalEntity.establish(request);
        entities.persist(entity);
        return entity;
    }

    LegalEntity register(UUID id, IfMatch ifMatch, AddTaxRegistrationRequest request) {
        LegalEntity entity = entities.require(id);
        IfMatch.require(ifMatch, entity.version());
        if (request.validTo() != null && !request.validTo().isAfter(request.validFrom())) {
            throw PartyProblem.REGISTRATION_PERIOD_EMPTY
                    .because("validTo %s is not after validFrom %s.", request.validTo(), request.validFrom())
                    .at("/validTo");
        }
        entity.register(TaxRegistration.of(request));
        return entity;
    }
}
