package kpo.catalog.vetting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import kpo.platform.problem.CommonProblem;
import kpo.platform.validation.Distinct;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What checks of an expert found")
record RecordChecksRequest(@NotEmpty @Size(max = 20) List<@NotNull @Valid Check> checks) {

    void requireEvidence() {
        for (int i = 0; i < checks.size(); i++) {
            checks.get(i).requireEvidence("/checks/" + i);
        }
    }

    /** References are of several people. */
    void requireKindsOnce() {
        Distinct.require(
                checks,
                check -> check.kind() == CheckKind.REFERENCE ? new Object() : check.kind(),
                VettingProblem.CHECK_TWICE,
                "/checks");
    }

    /**
     * Whom and what the checks name is there, each once.
     *
     * @param refuted claims of the expert whose refutation stands
     * @param namesakes of whom something adverse was found; asked for only where somebody is told apart
     */
    void requireNamed(Collection<UUID> refuted, Supplier<? extends Collection<UUID>> namesakes) {
        for (int i = 0; i < checks.size(); i++) {
            Check check = checks.get(i);
            if (check.outweighs != null) {
                requireAmong(
                        refuted,
                        check.outweighs,
                        "not_refuted",
                        "%s is no degree or credential of the expert whose refutation stands.",
                        "/checks/%d/outweighs".formatted(i));
            }
            if (check.toldApartFrom != null) {
                requireAmong(
                        namesakes.get(),
                        check.toldApartFrom,
                        "no_namesake",
                        "%s is no other expert of the same name of whom something adverse was found.",
                        "/checks/%d/toldApartFrom".formatted(i));
            }
        }
    }

    private static void requireAmong(
            Collection<UUID> known, List<UUID> named, String code, String why, String pointer) {
        Distinct.require(named, Function.identity(), CommonProblem.VALIDATION_FAILED, pointer);
        for (int i = 0; i < named.size(); i++) {
            if (!known.contains(named.get(i))) {
                throw CommonProblem.VALIDATION_FAILED
                        .because(why, named.get(i))
                        .at("%s/%d".formatted(pointer, i), code, why.formatted(named.get(i)));
            }
        }
    }

    @Schema(name = "VettingCheckReport", description = "What a check found, and its evidence")
    record Check(
            @NotNull @Schema(examples = "IDENTITY") CheckKind kind,
            @NotNull @Schema(examples = "CLEAR") CheckResult result,
            @NotBlank
                    @Size(max = 200)
                    @Schema(description = "How it was checked", examples = "Video call with the passport")
                    String method,
            @Size(min = 1, max = 200)
                    @Schema(
                            description =
                                    "Where the document lies, always with its hash. What is clear of the identity, the background or a reference has a document",
                            examples = "dms:vetting/2026/004512")
                    String documentReference,
            @Pattern(regexp = "[0-9a-f]{64}", message = "is no SHA-256 in hexadecimal")
                    @Schema(
                            description = "The hash of the document that was seen",
                            examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                    String documentSha256,
            @Size(min = 1, max = 20)
                    @Schema(
                            description =
                                    "Of a clear identity: experts of the same organisation and name, of whom something adverse is known and who are somebody else")
                    List<@NotNull UUID> toldApartFrom,
            @Size(min = 1, max = 20)
                    @Schema(
                            description =
                                    "Of a clear background: the refuted degrees and credentials, claimed or not, that do not speak against the expert for all that")
                    List<@NotNull UUID> outweighs) {

        private void requireEvidence(String pointer) {
            if ((documentReference == null) != (documentSha256 == null)) {
                throw VettingProblem.EVIDENCE_INCOMPLETE
                        .because("One of documentReference and documentSha256 is missing.")
                        .at(pointer + "/documentSha256");
            }
            if (result == CheckResult.CLEAR && !kind.isClear(result, documentReference)) {
                throw VettingProblem.DOCUMENT_MISSING
                        .because("A check of %s is clear only with the document that was seen.", kind)
                        .liftedBy("Name where the document lies and its hash.")
                        .at(pointer + "/documentReference");
            }
            if (toldApartFrom != null && !isClearOf(CheckKind.IDENTITY)) {
                String why = "Only a clear check of the identity tells experts apart.";
                throw CommonProblem.VALIDATION_FAILED
                        .because(why)
                        .at(pointer + "/toldApartFrom", "identity_clear", why);
            }
            if (outweighs != null && !isClearOf(CheckKind.BACKGROUND)) {
                String why = "Only a clear check of the background outweighs what was refuted.";
                throw CommonProblem.VALIDATION_FAILED.because(why).at(pointer + "/outweighs", "background_clear", why);
            }
        }

        private boolean isClearOf(CheckKind asked) {
            return kind == asked && result == CheckResult.CLEAR;
        }

        VettingCheck by(String subject, Instant now) {
            return new VettingCheck(
                    kind, result, method, documentReference, documentSha256, subject, now, toldApartFrom, outweighs);
        }
    }
}
