package kpo.catalog.expert;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
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
        JsonNode caseId = row.get("case_id");
        if (expertId == null && caseId == null) {
            return Optional.empty();
        }
        List<?> keys = expertId == null
                ? keys(
                        "select e.audit_key from expert e join vetting_case c on c.expert_id = e.id where c.id = ?1",
                        caseId)
                : keys("select audit_key from expert where id = ?1", expertId);
        return keys.stream().filter(Objects::nonNull).map(UUID.class::cast).findFirst();
    }

    private List<?> keys(String query, JsonNode id) {
        return database.createNativeQuery(query)
                .setParameter(1, UUID.fromString(id.textValue()))
                .getResultList();
    }

    /** What it sealed is never read again. To be called before the fields themselves go, so that these are not written down either. */
    void destroy(UUID expertId) {
        database.createNativeQuery("update expert set audit_key = null where id = ?1")
                .setParameter(1, expertId)
                .executeUpdate();
    }
}
