package kpo.catalog.taxonomy;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A row of a file of skills in the columns of ESCO, with ours behind them. What ESCO says of use and type is not kept. */
@Schema(name = "SkillRow", description = "A skill in the columns of ESCO")
record SkillRow(
        @NotNull @Schema(description = "The concept of ESCO, by which it is found again") UUID uuid,
        @NotBlank @Size(max = 120) @Schema(description = "The English label", examples = "analyse financial risk")
                String label,
        @JsonProperty("skill_type") @Schema(description = "Not kept", examples = "skill/competence") String skillType,
        @JsonProperty("reuse_level") @Schema(description = "Not kept", examples = "cross-sector") String reuseLevel,
        @JsonProperty("label_fr") @Size(max = 120) @Schema(description = "Kept as a synonym") String labelFr,
        @JsonProperty("label_hi") @Size(max = 120) @Schema(description = "Absent: the English label, until it has one")
                String labelHi,
        @JsonProperty("alt_labels") @Size(max = 4000) @Schema(description = "Synonyms, with `|` between them")
                String altLabels,
        @Schema(description = "Absent: a skill of all domains", examples = "INVESTMENT") DomainCode domain,
        @Size(max = 60) @Schema(description = "Of the domain", examples = "credit-and-risk") String specialism) {

    private static final int MOST_SYNONYMS = 50;
    private static final int LONGEST_SYNONYM = 120;

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
