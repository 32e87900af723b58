package kpo.catalog.provider;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a provider stands to its clients. */
@Schema(name = "ProviderKind")
public enum ProviderKind {
    /** Another company. */
    THIRD_PARTY,
    /** A subsidiary of the one client for which it works. */
    CAPTIVE
}
