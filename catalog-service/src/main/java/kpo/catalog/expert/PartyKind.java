package kpo.catalog.expert;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether one person is engaged or a team as a whole. */
@Schema(name = "PartyKind")
public enum PartyKind {
    PERSON,
    TEAM
}
