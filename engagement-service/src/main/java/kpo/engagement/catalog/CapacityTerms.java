package kpo.engagement.catalog;

import java.time.LocalDate;
import java.util.UUID;

/** What an assignment needs of an expert. @param to the day after the last */
public record CapacityTerms(
        UUID assignmentId,
        String clientOrganisation,
        String providerOrganisation,
        UUID expertId,
        LocalDate from,
        LocalDate to,
        int weeklyMinutes) {}
