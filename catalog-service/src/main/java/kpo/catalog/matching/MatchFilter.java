package kpo.catalog.matching;

import static java.util.stream.Collectors.joining;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a candidate must fulfil, in the order in which the filters are applied and counted. */
@Schema(name = "MatchFilter")
enum MatchFilter {
    DOMAIN,
    SKILLS,
    DEGREE,
    CREDENTIALS,
    LANGUAGES,
    COUNTRY,
    START,
    OVERLAP,
    EXCLUDED_PROVIDER,
    CENTRE,
    EXCLUDED_EMPLOYER,
    COMPETITOR,
    /** Of the week, over the wanted period; and somebody has to be there when the work starts. */
    CAPACITY,
    /** A captive works for its parent only. */
    CAPTIVE_OF_ANOTHER;

    /** Why somebody was removed, in words. */
    String why(MatchRequest need, Offer offer) {
        return switch (this) {
            case DOMAIN -> "The domain %s is not claimed.".formatted(need.domain());
            case SKILLS ->
                "A skill is missing or below its minimum level: "
                        + need.skills().stream()
                                .filter(skill -> skill.minimumLevel() != null)
                                .map(skill -> skill.code() + " " + skill.minimumLevel())
                                .collect(joining(", ", "", "."));
            case DEGREE ->
                "There is no verified degree of ISCED level %d or above.".formatted(need.minimumDegreeLevel());
            case CREDENTIALS ->
                "A credential is not verified or expires before the start: "
                        + String.join(", ", need.requiredCredentials())
                        + ".";
            case LANGUAGES ->
                "A language is missing or below its minimum: "
                        + need.languages().stream()
                                .filter(language -> language.minimum() != null)
                                .map(language -> language.tag() + " " + language.minimum())
                                .collect(joining(", ", "", "."));
            case COUNTRY -> "The expert works in none of %s.".formatted(String.join(", ", need.countries()));
            case START -> "The expert is not available on %s.".formatted(need.startsOn());
            case OVERLAP ->
                "Fewer than %d minutes are shared on at least one of your days."
                        .formatted(need.overlap().minimumMinutes());
            case EXCLUDED_PROVIDER -> "You excluded the provider.";
            case CENTRE -> "The place of work, or whose centre it is, is not as you want it.";
            case EXCLUDED_EMPLOYER -> "The expert worked for an organisation that you excluded.";
            case COMPETITOR ->
                "The expert worked for a competitor within %d months before %s."
                        .formatted(need.competitors().coolingOffMonths(), need.startsOn());
            case CAPACITY ->
                offer.absent()
                        ? "The expert is away for the first week from %s on.".formatted(need.startsOn())
                        : "Fewer than %d minutes a week are free from %s to %s."
                                .formatted(need.leastWeeklyMinutes(), need.startsOn(), need.periodEndsOn());
            case CAPTIVE_OF_ANOTHER -> "The provider is the captive of another client.";
        };
    }
}
