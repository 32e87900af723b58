package kpo.engagement.need;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How secret the data is that the work touches, from open to most secret. */
@Schema(name = "DataClassification")
public enum DataClassification {
    PUBLIC,
    INTERNAL,
    CONFIDENTIAL,
    RESTRICTED
}
