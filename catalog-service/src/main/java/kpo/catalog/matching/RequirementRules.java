package kpo.catalog.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import kpo.catalog.provider.CountryZones;
import kpo.catalog.search.CredentialTypes;
import kpo.catalog.taxonomy.Skills;
import kpo.platform.money.UnitPrice;
import kpo.platform.problem.ProblemException;
import kpo.platform.validation.Distinct;

/** What a requirement must be beyond its shape: it contradicts nothing, and leaves out nobody by a slip of the pen. */
@ApplicationScoped
class RequirementRules {

    @Inject
    Skills skills;

    @Inject
    CredentialTypes credentialTypes;

    @Inject
    Overlaps overlaps;

    @Inject
    Clock clock;

    /**
     * @param knownSkills of those that the requirement names
     * @throws ProblemException pointing at the first thing that is wrong
     */
    void require(MatchRequest need, Set<String> knownSkills) {
        Distinct.require(need.skills(), MatchRequest.SkillWanted::code, MatchProblem.SKILL_TWICE, "/skills");
        Distinct.require(need.languages(), MatchRequest.LanguageWanted::tag, MatchProblem.LANGUAGE_TWICE, "/languages");
        Distinct.require(need.jurisdictions(), Function.identity(), MatchProblem.JURISDICTION_TWICE, "/jurisdictions");
        Distinct.require(
                need.exchangeRates(),
                MatchRequest.ExchangeRate::currency,
                MatchProblem.CURRENCY_TWICE,
                "/exchangeRates");
        for (int i = 0; i < need.exchangeRates().size(); i++) {
            check(need.exchangeRates().get(i), need.budget(), "/exchangeRates/" + i);
        }
        skills.requireKnown(need.skillCodes(), knownSkills, "/skills");
        credentialTypes.requireKnown(need.requiredCredentials(), "/requiredCredentials");
        if (need.weights() != null && need.weights().sum().compareTo(BigDecimal.ONE) != 0) {
            throw MatchProblem.WEIGHTS_NOT_ONE
                    .because("They sum to %s.", need.weights().sum().toPlainString())
                    .at("/weights")
                    .liftedBy("Change them so that they sum to exactly 1.");
        }
        if (need.endsOn() != null && !need.startsOn().isBefore(need.endsOn())) {
            throw MatchProblem.PERIOD_EMPTY
                    .because(
                            "The work starts on %s and endsOn is %s, a day that is not counted.",
                            need.startsOn(), need.endsOn())
                    .at("/endsOn")
                    .liftedBy("Give an endsOn that is later than startsOn.");
        }
        if (need.minimumWeeklyMinutes() != null
                && need.weeklyMinutes() != null
                && need.minimumWeeklyMinutes() > need.weeklyMinutes()) {
            throw MatchProblem.MINUTES_ABOVE_WANTED
                    .because(
                            "%d minutes a week are required where %d are wanted.",
                            need.minimumWeeklyMinutes(), need.weeklyMinutes())
                    .at("/minimumWeeklyMinutes")
                    .liftedBy("Require fewer minutes a week, or want more.");
        }
        MatchRequest.CentreWanted centre = need.centre();
        if (centre != null
                && (centre.proximities() != null || centre.clientZone() != null)
                && centre.clientCountry() == null) {
            throw MatchProblem.CLIENT_COUNTRY_MISSING
                    .because("Say in which country you are.")
                    .at("/centre/clientCountry");
        }
        if (centre != null && centre.clientZone() != null) {
            CountryZones.require(centre.clientCountry(), centre.clientZone(), "/centre/clientZone");
        }
        requireNames(need.excludedEmployers(), "/excludedEmployers");
        if (need.competitors() != null) {
            requireNames(need.competitors().names(), "/competitors/names");
        }
        if (need.overlap() != null) {
            check(need.overlap());
        }
    }

    /** Punctuation does not count in a name: of one that is nothing else nobody would be left out. */
    private static void requireNames(List<String> names, String pointer) {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).codePoints().noneMatch(Character::isLetterOrDigit)) {
                throw MatchProblem.NAME_OF_PUNCTUATION
                        .because("\"%s\" has neither a letter nor a digit.", names.get(i))
                        .at("%s/%d".formatted(pointer, i));
            }
        }
    }

    private void check(MatchRequest.ExchangeRate rate, UnitPrice budget, String pointer) {
        if (budget == null) {
            throw MatchProblem.EXCHANGE_RATE_IDLE
                    .because("There is no budget into whose currency it leads.")
                    .at(pointer);
        }
        if (rate.currency().equals(budget.currency())) {
            throw MatchProblem.EXCHANGE_RATE_IDLE
                    .because("The budget is in %s itself.", rate.currency())
                    .at(pointer + "/currency");
        }
        LocalDate today = LocalDate.now(clock);
        if (rate.publishedOn().isAfter(today)) {
            throw MatchProblem.EXCHANGE_RATE_IN_FUTURE
                    .because("It would be published on %s; today is %s.", rate.publishedOn(), today)
                    .at(pointer + "/publishedOn");
        }
    }

    private void check(OverlapWanted overlap) {
        if (overlap.from().equals(overlap.to())) {
            throw MatchProblem.OVERLAP_HOURS_EMPTY
                    .because("from and to are the same time.")
                    .at("/overlap/to");
        }
        LocalDate from = overlap.periodFrom();
        LocalDate to = overlap.periodTo();
        if (to.isAfter(from.plusYears(2))) {
            throw MatchProblem.PERIOD_TOO_LONG
                    .because("The overlap is computed for each day; %s to %s is too long.", from, to)
                    .at("/overlap/periodTo");
        }
        boolean holdsADay = from.isBefore(to)
                && from.datesUntil(to).anyMatch(date -> overlap.days().contains(date.getDayOfWeek()));
        if (!holdsADay) {
            throw MatchProblem.PERIOD_EMPTY
                    .because("From %s to %s, which is not counted, there is none of your days.", from, to)
                    .at("/overlap/periodTo");
        }
        // Nobody shares more than all of them: with more everybody would be removed.
        OverlapMinutes most = overlaps.most(overlap);
        if (overlap.minimumMinutes() > most.minimum()) {
            throw MatchProblem.OVERLAP_IMPOSSIBLE
                    .because("On the shortest of your days your hours have %d minutes.", most.minimum())
                    .at("/overlap/minimumMinutes");
        }
        if (overlap.wantedMinutes() > most.maximum()) {
            throw MatchProblem.OVERLAP_IMPOSSIBLE
                    .because("On the longest of your days your hours have %d minutes.", most.maximum())
                    .at("/overlap/wantedMinutes");
        }
        // 0 says something else: that it is not scored.
        if (overlap.wantedMinutes() > 0 && overlap.wantedMinutes() < overlap.minimumMinutes()) {
            throw MatchProblem.OVERLAP_ABOVE_WANTED
                    .because(
                            "%d shared minutes are required where %d are wanted.",
                            overlap.minimumMinutes(), overlap.wantedMinutes())
                    .at("/overlap/wantedMinutes")
                    .liftedBy("Want at least as many as are required, or 0 to score none.");
        }
    }
}
