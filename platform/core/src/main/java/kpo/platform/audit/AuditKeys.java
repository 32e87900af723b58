package kpo.platform.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.UUID;

/**
 * Opens what a service's triggers sealed in the audit: the fields that tell of a person. Where the key is gone the fields
 * are gone with it, in every audit event and every copy of it, and the chain of hashes stands.
 */
public interface AuditKeys {

    /** @param row as it was kept @return empty where there is none, or where the caller may not see whose it is */
    Optional<UUID> find(String entity, JsonNode row);
}
