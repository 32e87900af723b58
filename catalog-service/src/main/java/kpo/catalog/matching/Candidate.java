package kpo.catalog.matching;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kpo.catalog.expert.Credential;
import kpo.catalog.expert.CredentialKind;
import kpo.catalog.expert.DomainYears;
import kpo.catalog.expert.Expert;
import kpo.catalog.expert.LanguageLevel;
import kpo.catalog.expert.SkillLevel;
import kpo.catalog.taxonomy.DomainCode;
import kpo.platform.money.UnitPrice;

/**
 * What of an expert the score depends on, and nothing else.
 *
 * @param credentials those that have not expired on the start
 * @param freeWeeklyMinutes from the start on
 * @param overlap null where none was asked for
 */
record Candidate(
        Map<String, Integer> skillLevels,
        List<HeldCredential> credentials,
        Map<DomainCode, Integer> domainYears,
        int freeWeeklyMinutes,
        List<LanguageLevel> languages,
        String country,
        UnitPrice costRate,
        OverlapMinutes overlap) {

    /** @param country where it was given and, for a licence, where it counts */
    record HeldCredential(String type, CredentialKind kind, DomainCode domain, String country, boolean verified) {

        private static HeldCredential of(Credential credential) {
            return new HeldCredential(
                    credential.type(),
                    credential.kind(),
                    credential.domain(),
                    credential.country(),
                    credential.verification() != null);
        }
    }

    static Candidate of(Expert expert, LocalDate startsOn, OverlapMinutes overlap) {
        return new Candidate(
                expert.skills().stream().collect(toMap(SkillLevel::code, SkillLevel::level)),
                expert.credentials().stream()
                        .filter(credential -> !credential.isExpiredOn(startsOn))
                        .map(HeldCredential::of)
                        .toList(),
                expert.domains().stream().collect(toMap(DomainYears::domain, DomainYears::years)),
                expert.weeklyCapacityMinutes(),
                expert.languages(),
                expert.country(),
                expert.costRate(),
                overlap);
    }
}
