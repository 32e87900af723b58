package kpo.engagement.catalog;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;

/**
 * What we need to know of an expert.
 *
 * @param organisation of the provider
 * @param subject the login, null where the expert has none
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ExpertProfile(
        UUID id,
        String organisation,
        String subject,
        String name,
        String status,
        String zone,
        int weeklyCapacityMinutes) {

    public boolean isVetted() {
        return "VETTED".equals(status);
    }
}
