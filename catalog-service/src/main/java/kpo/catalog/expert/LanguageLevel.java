package kpo.catalog.expert;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import kpo.platform.validation.LanguageTag;
import kpo.platform.validation.LanguageTags;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A language and how well it is spoken. */
@Embeddable
@Schema(name = "LanguageLevel", description = "A language and how well it is spoken")
public record LanguageLevel(
        @NotNull @LanguageTag @Schema(description = "BCP 47", examples = "en") String tag,
        @NotNull @Enumerated(EnumType.STRING) @Schema(examples = "C1") CefrLevel level) {

    public LanguageLevel {
        tag = LanguageTags.canonical(tag);
    }

    /** Whether this is the language asked for; who speaks {@code en-GB} speaks {@code en} (RFC 4647, 3.3.1). */
    public boolean isA(String range) {
        return tag.equals(range) || tag.startsWith(range + "-");
    }
}
