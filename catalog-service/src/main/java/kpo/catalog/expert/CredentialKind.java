package kpo.catalog.expert;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a credential allows. */
@Schema(name = "CredentialKind")
public enum CredentialKind {
    /** Proves knowledge. */
    CERTIFICATE,
    /** Allows the work in its country, as a bar admission or a medical registration does. */
    LICENCE
}
