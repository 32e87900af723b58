package kpo.catalog.expert;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a person may ask for beyond being told, which an export answers at once. */
@Schema(name = "RightsRequestKind")
public enum RightsRequestKind {
    /** GDPR, Article 16. */
    RECTIFICATION,
    /** GDPR, Article 17. */
    ERASURE
}
