package kpo.catalog.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kpo.catalog.expert.CefrLevel;
import kpo.catalog.expert.CredentialKind;
import kpo.catalog.expert.LanguageLevel;
import kpo.catalog.search.NarrowRow;
import kpo.catalog.taxonomy.DomainCode;
import kpo.catalog.taxonomy.Predecessors;

/**
 * What of an expert the score depends on, and nothing else.
 *
 * @param credentials those that have not expired on the start, none refuted or revoked
 * @param overlap null where none was asked for
 */
record Candidate(
        Map<String, Integer> skillLevels,
        List<HeldCredential> credentials,
        Map<DomainCode, Integer> domainYears,
        Offer offer,
        List<LanguageLevel> languages,
        String country,
        OverlapMinutes overlap) {

    /**
     * What counts of a credential: its type, its domain, or the country of a licence; of a narrow row, one of them at a
     * time.
     *
     * @param country where it was given and, for a licence, where it counts
     */
    record HeldCredential(String type, CredentialKind kind, DomainCode domain, String country, boolean verified) {

        /** @param key as in the narrow row, such as {@code CFA_CHARTER}, {@code @INVESTMENT} or {@code #US} */
        private static HeldCredential of(String key, boolean verified) {
            return switch (key.charAt(0)) {
                case '@' -> new HeldCredential("", null, DomainCode.valueOf(key.substring(1)), "", verified);
                case '#' -> new HeldCredential("", CredentialKind.LICENCE, null, key.substring(1), verified);
                default -> new HeldCredential(key, null, null, "", verified);
            };
        }
    }

    /** @param older of the wanted skills: who has one of them has what succeeded it */
    static Candidate of(NarrowRow row, Offer offer, LocalDate startsOn, OverlapMinutes overlap, Predecessors older) {
        Map<String, Integer> skillLevels = new HashMap<>();
        NarrowRow.each(row.skills(), (code, level) -> skillLevels.put(code, NarrowRow.level(level)));
        older.bySuccessor()
                .keySet()
                .forEach(wanted -> skillLevels.put(
                        wanted,
                        older.with(wanted)
                                .mapToInt(code -> skillLevels.getOrDefault(code, 0))
                                .max()
                                .orElseThrow()));
        Map<DomainCode, Integer> domainYears = new HashMap<>();
        NarrowRow.each(
                row.domains(), (code, years) -> domainYears.put(DomainCode.valueOf(code), NarrowRow.level(years)));
        List<LanguageLevel> languages = new ArrayList<>();
        NarrowRow.each(
                row.languages(),
                (tag, level) -> languages.add(new LanguageLevel(tag, CefrLevel.values()[NarrowRow.level(level) - 1])));
        List<HeldCredential> credentials = new ArrayList<>();
        NarrowRow.each(row.credentials(), (key, until) -> {
            if (LocalDate.parse(until).isAfter(startsOn)) {
                String[] parts = key.split("/");
                credentials.add(HeldCredential.of(parts[0], parts[1].equals("2")));
            }
        });
        return new Candidate(skillLevels, credentials, domainYears, offer, languages, row.country(), overlap);
    }
}
