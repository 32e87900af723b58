package kpo.catalog.taxonomy;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.UUIDDeserializer;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A row of a file of skills in the columns of ESCO, with ours behind them. What ESCO says of use and type is not kept. */
@Schema(name = "SkillRow", description = "A skill in the columns of ESCO")
record SkillRow(
        @NotNull
                @JsonAlias("conceptUri")
                @JsonDeserialize(using = ConceptId.class)
                @Schema(description = "The concept of ESCO, by which it is found again; in conceptUri its address")
                UUID uuid,
        @NotBlank
                @Size(max = 120)
                @JsonAlias("preferredLabel")
                @Schema(description = "The English label, also as preferredLabel", examples = "analyse financial risk")
                String label,
        @JsonProperty("skill_type")
                @Size(max = 120)
                @JsonAlias("skillType")
                @Schema(description = "Not kept", examples = "skill/competence")
                String skillType,
        @JsonProperty("reuse_level")
                @Size(max = 120)
                @JsonAlias("reuseLevel")
                @Schema(description = "Not kept", examples = "cross-sector")
                String reuseLevel,
        @JsonProperty("label_fr") @Size(max = 120) @Schema(description = "Kept as a synonym") String labelFr,
        @JsonProperty("label_hi") @Size(max = 120) @Schema(description = "Absent: the English label, until it has one")
                String labelHi,
        @JsonProperty("alt_labels")
                @JsonAlias("altLabels")
                @Size(max = 4000)
                @Schema(description = "Synonyms, with `|` or a line break between them, also as altLabels")
                String altLabels,
        @Schema(description = "Absent: a skill of all domains", examples = "INVESTMENT") DomainCode domain,
        @Size(max = 60) @Schema(description = "Of the domain", examples = "credit-and-risk") String specialism) {

    private static final int MOST_SYNONYMS = 50;
    private static final int LONGEST_SYNONYM = 120;

    /** The id alone, or at the end of the concept's address. */
    private static final class ConceptId extends UUIDDeserializer {

        @Override
        protected UUID _deserialize(String text, DeserializationContext context) throws IOException {
            return super._deserialize(text.substring(text.lastIndexOf('/') + 1), context);
        }
    }

    Labels labels() {
        return new Labels(label, labelHi == null ? label : labelHi);
    }

    List<String> synonyms() {
        return statedSynonyms()
                .filter(synonym -> synonym.length() <= LONGEST_SYNONYM)
                .limit(MOST_SYNONYMS)
                .toList();
    }

    /** How many other names there are that are too long or too many to be kept. */
    int synonymsLeftOut() {
        return (int) statedSynonyms().count() - synonyms().size();
    }

    private Stream<String> statedSynonyms() {
        Stream<String> others = altLabels == null ? Stream.of() : Stream.of(altLabels.split("[|\\n]"));
        return Stream.concat(others, Stream.ofNullable(labelFr))
                .map(String::strip)
                .filter(synonym -> !synonym.isEmpty() && !synonym.equals(label))
                .distinct();
    }
}
