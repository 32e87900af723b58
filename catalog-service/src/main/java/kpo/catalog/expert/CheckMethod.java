package kpo.catalog.expert;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a degree or credential was checked. */
@Schema(name = "CheckMethod")
public enum CheckMethod {
    ISSUER_CONFIRMED,
    PUBLIC_REGISTER,
    DOCUMENT_REVIEW
}
