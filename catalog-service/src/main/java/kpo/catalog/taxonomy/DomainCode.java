package kpo.catalog.taxonomy;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The eight kinds of knowledge work. Fixed: contracts, statistics and licences hang on them. */
@Schema(name = "DomainCode")
public enum DomainCode {
    FINANCIAL_CONSULTING,
    RESEARCH_AND_DEVELOPMENT,
    /** Management consulting. */
    BUSINESS_OPERATIONS,
    TECHNICAL_ANALYSIS,
    INVESTMENT,
    LEGAL,
    MEDICAL_AND_HEALTH_CARE,
    /** With interpretation. */
    DATA_ANALYSIS
}
