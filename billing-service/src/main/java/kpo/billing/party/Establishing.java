package kpo.billing.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.UUID;
import kpo.platform.event.Events;
import kpo.platform.transaction.IfMatch;

/** Makes legal entities and their tax registrations known. */
@ApplicationScoped
@Transactional
class Establishing {

    @Inject
    LegalEntities entities;

    @Inject
    Events events;

    LegalEntity establish(EstablishLegalEntityRequest request) {
        // Intra-state and inter-state supplies are taxed differently (IGST Act, sections 7 and 8).
        if (request.country().equals("IN") && request.state() == null) {
            throw PartyProblem.STATE_REQUIRED
                    .because("GST depends on the state.")
                    .at("/state");
        }
        LegalEntity entity = LegalEntity.establish(request);
        entities.persist(entity);
        events.record(LegalEntityEvent.ESTABLISHED, entity);
        return entity;
    }

    LegalEntity register(UUID id, IfMatch ifMatch, AddTaxRegistrationRequest request) {
        LegalEntity entity = entities.require(id);
        IfMatch.require(ifMatch, entity.version());
        TaxRegistration.requirePeriod(request.validFrom(), request.validTo());
        TaxNumbers.require(entity.country(), request.kind(), request.number());
        entity.register(TaxRegistration.of(request));
        events.record(LegalEntityEvent.REGISTRATION_ADDED, entity);
        return entity;
    }

    LegalEntity endRegistration(UUID id, UUID registrationId, IfMatch ifMatch, EndTaxRegistrationRequest request) {
        LegalEntity entity = changed(id, ifMatch);
        entity.registration(registrationId).end(request.validTo());
        events.record(LegalEntityEvent.REGISTRATION_ENDED, entity);
        return entity;
    }

    LegalEntity checkRegistration(UUID id, UUID registrationId, IfMatch ifMatch, CheckTaxRegistrationRequest request) {
        LegalEntity entity = changed(id, ifMatch);
        entity.registration(registrationId).check(request.checkedOn(), request.checkReference());
        events.record(LegalEntityEvent.REGISTRATION_CHECKED, entity);
        return entity;
    }

    /** A registration is part of its legal entity: whatever changes one makes a new version of the other. */
    private LegalEntity changed(UUID id, IfMatch ifMatch) {
        LegalEntity entity = entities.require(id);
        IfMatch.require(ifMatch, entity.version());
        entities.getEntityManager().lock(entity, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        return entity;
    }
}
