package kpo.catalog.expert;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kpo.platform.audit.AuditKeys;

/** Each expert's own key. It is destroyed when the expert is erased. */
@ApplicationScoped
class PersonalAuditKeys implements AuditKeys {

    @Inject
    EntityManager database;

    @Override
    public Optional<UUID> find(String entity, JsonNode row) {
        JsonNode expertId = row.get(entity.equals("expert") ? "id" : "expert_id");
        if (expertId == null) {
            return Optional.empty();
        }
        List<?> keys = database.createNativeQuery(
                        "select audit_key from expert where id = ?1 and audit_key is not null")
                .setParameter(1, UUID.fromString(expertId.textValue()))
                .getResultList();
        return keys.stream().map(UUID.class::cast).findFirst();
    }

    /** What it sealed is never read again. To be called before the fields themselves go, so that these are not written down either. */
    void destroy(UUID expertId) {
        database.createNativeQuery("update expert set audit_key = null where id = ?1")
                .setParameter(1, expertId)
                .executeUpdate();
    }
}
