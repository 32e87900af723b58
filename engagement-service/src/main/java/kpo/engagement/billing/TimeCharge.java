package kpo.engagement.billing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Approved time, as billing takes it. Its natural key is source and sourceId. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TimeCharge(
        String source,
        UUID sourceId,
        UUID agreementSourceId,
        String kind,
        String role,
        UUID expertId,
        Instant startedAt,
        Instant endedAt,
        String zone,
        LocalDate workDate,
        int minutes,
        String description) {}
