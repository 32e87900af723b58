package kpo.catalog.availability;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an expert is away for. */
@Schema(name = "TimeOffKind")
enum TimeOffKind {
    VACATION,
    SICKNESS,
    TRAINING,
    OTHER
}
