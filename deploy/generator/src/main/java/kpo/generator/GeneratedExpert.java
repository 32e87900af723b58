package kpo.generator;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** A made-up expert, in the form of the catalog's {@code ExpertRequest}. Dates and times are ISO text. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GeneratedExpert(
        String providerId,
        String reference,
        String name,
        String partyKind,
        Integer headCount,
        String seniority,
        String country,
        String zone,
        Hours workingHours,
        int weeklyCapacityMinutes,
        Rate costRate,
        String availableFrom,
        List<DomainYears> domains,
        List<Degree> degrees,
        List<Credential> credentials,
        List<Language> languages,
        List<Skill> skills,
        List<Work> workHistory) {

    /** The hours of each day. */
    public record Hours(String from, String to, List<String> days) {}

    /** What an hour costs. */
    public record Rate(String amount, String currency) {}

    public record DomainYears(String domain, int years) {}

    /** A degree as claimed. */
    public record Degree(int level, String field, String title, String institution, int awardedYear) {}

    /** A certificate or licence as claimed. */
    public record Credential(
            String kind, String type, String domain, String issuer, String country, String awardedOn) {}

    /** A language and its level of CEFR. */
    public record Language(String tag, String level) {}

    /** A skill of the taxonomy. */
    public record Skill(String code, int level, String lastUsedOn) {}

    /** An employment. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Work(String employer, List<String> clients, String domain, String from, String to) {}
}
