package kpo.catalog.matching;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import kpo.catalog.search.NarrowRow;
import kpo.platform.problem.Sentence;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a candidate must fulfil, in the order in which the filters are applied and counted. */
@Schema(name = "MatchFilter")
enum MatchFilter {
    /** Told of experts by name to those who see them all the same; nobody else is considered. */
    NOT_VETTED,
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
    /** Of the week, where minutes are asked for; and somebody has to be there when the work starts. */
    CAPACITY,
    /** A captive works for its parent only. */
    CAPTIVE_OF_ANOTHER;

    /** Those that remove somebody of the vetted experts. */
    static Stream<MatchFilter> ofTheVetted() {
        return Arrays.stream(values()).filter(filter -> filter != NOT_VETTED);
    }

    /** Why somebody was removed. */
    Sentence why(MatchRequest need, Candidates.Judged judged) {
        return switch (this) {
            case NOT_VETTED -> MatchSentence.NOT_VETTED.of(judged.state());
            case DOMAIN -> MatchSentence.DOMAIN_NOT_CLAIMED.of(need.domain());
            case SKILLS ->
                MatchSentence.SKILLS_TOO_LOW.of(need.skills().stream()
                        .filter(skill -> skill.minimumLevel() != null)
                        .map(skill -> skill.code() + " " + skill.minimumLevel())
                        .collect(joining(", ")));
            case DEGREE -> MatchSentence.DEGREE_TOO_LOW.of(need.minimumDegreeLevel());
            case CREDENTIALS -> MatchSentence.CREDENTIALS_NOT_VALID.of(String.join(", ", need.requiredCredentials()));
            case LANGUAGES ->
                MatchSentence.LANGUAGES_TOO_LOW.of(need.languages().stream()
                        .filter(language -> language.minimum() != null)
                        .map(language -> language.tag() + " " + language.minimum())
                        .collect(joining(", ")));
            case COUNTRY -> worksElsewhere(need, judged.row());
            case START -> MatchSentence.NOT_AVAILABLE.of(need.startsOn());
            case OVERLAP -> tooFewShared(need.overlap().minimumMinutes(), judged.overlap());
            case EXCLUDED_PROVIDER -> MatchSentence.PROVIDER_EXCLUDED.of();
            case CENTRE -> unwantedCentre(need.centre(), judged.row());
            case EXCLUDED_EMPLOYER -> MatchSentence.EMPLOYER_EXCLUDED.of();
            case COMPETITOR -> leftTooLate(need, judged.freeFrom());
            case CAPACITY -> tooLittle(need, judged.offer());
            case CAPTIVE_OF_ANOTHER -> MatchSentence.CAPTIVE_OF_ANOTHER.of();
        };
    }

    private static Sentence worksElsewhere(MatchRequest need, NarrowRow row) {
        String wanted = String.join(", ", need.countries());
        return row.country().equals(row.centreCountry())
                ? MatchSentence.WORKS_ELSEWHERE.of(wanted)
                : MatchSentence.WORKS_APART_ELSEWHERE.of(row.country(), row.centreCountry(), wanted);
    }

    private static Sentence unwantedCentre(MatchRequest.CentreWanted wanted, NarrowRow row) {
        if (wanted.kinds() != null && !wanted.kinds().contains(row.providerKind())) {
            return MatchSentence.CENTRE_OF_OTHER_KIND.of(row.providerKind(), joined(wanted.kinds()));
        }
        String near = joined(wanted.proximities());
        return row.country().equals(row.centreCountry())
                ? MatchSentence.CENTRE_NOT_NEAR.of(row.country(), near, wanted.clientCountry())
                : MatchSentence.CENTRE_APART_NOT_NEAR.of(
                        row.country(), row.centreCountry(), near, wanted.clientCountry());
    }

    private static String joined(Set<? extends Enum<?>> wanted) {
        return wanted.stream().map(Enum::name).collect(joining(", "));
    }

    /** @param shared null of a shift that is newer than the question */
    private static Sentence tooFewShared(int asked, OverlapMinutes shared) {
        return shared == null
                ? MatchSentence.TOO_FEW_SHARED.of(asked)
                : MatchSentence.SHARED_ON_WORST_DAY.of(shared.minimum(), asked);
    }

    /** @param freeFrom null while the work lasts */
    private static Sentence leftTooLate(MatchRequest need, LocalDate freeFrom) {
        int months = need.competitors().coolingOffMonths();
        return freeFrom == null
                ? MatchSentence.WORKS_FOR_COMPETITOR.of(months)
                : MatchSentence.FREE_OF_COMPETITOR_FROM.of(months, need.startsOn(), freeFrom);
    }

    private static Sentence tooLittle(MatchRequest need, Offer offer) {
        if (!offer.absent()) {
            return MatchSentence.TOO_FEW_FREE.of(need.leastWeeklyMinutes(), need.startsOn(), need.periodEndsOn());
        }
        return offer.isMostlyAway()
                ? MatchSentence.MOSTLY_AWAY.of(offer.daysAway(), offer.workingDays())
                : MatchSentence.AWAY_AT_FIRST.of(need.startsOn());
    }
}
