package kpo.catalog.expert;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How experienced an expert is, as rate cards grade people. */
@Schema(name = "Seniority")
public enum Seniority {
    JUNIOR,
    MID,
    SENIOR,
    PRINCIPAL
}
