package kpo.engagement.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;

/** What the outbox keeps for the catalog. @param releaseReason null where it is to reserve, as is the other */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CapacityMessage(UUID assignmentId, String releaseReason, LocalDate releaseFrom) {}
