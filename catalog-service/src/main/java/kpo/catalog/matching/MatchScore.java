package kpo.catalog.matching;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kpo.catalog.expert.CefrLevel;
import kpo.catalog.expert.CredentialKind;
import kpo.catalog.taxonomy.DomainCode;
import kpo.platform.problem.Sentence;

/**
 * How well a candidate who passed the hard filters fits: {@code 100 x sum(weight x value)}, each value in [0, 1]. A
 * criterion that was not asked for counts 1 for everybody.
 *
 * <ul>
 *   <li>skill: mean of {@code level / 5} by the weights of the skills; a missing skill has level 0.
 *   <li>credential: mean over the types asked for, else the best one in the domain: verified 1, claimed 1/2, none 0;
 *       refuted or revoked is none.
 *   <li>domain years: {@code min(years, 10) / 10}.
 *   <li>availability: {@code min(1, free / asked)} minutes a week; days away count in proportion, see {@link Offer}.
 *   <li>overlap: {@code min(1, typical / wanted)} minutes a day.
 *   <li>language: mean of {@code rank / 6} over the languages asked for, A1 being 1 and C2 being 6.
 *   <li>jurisdiction: mean over the countries: verified licence 1, claimed licence or working there 1/2, else 0.
 *   <li>cost fit: {@code min(1, budget / rate)}, the rate on the start at the requirement's rate of exchange, unrounded;
 *       another currency without one is 0, for no FX rate is ours to invent.
 * </ul>
 *
 * @param score two decimals, half up, of the exact sum of the points
 */
record MatchScore(BigDecimal score, List<Contribution> contributions) {

    private static final int HIGHEST_SKILL = 5;
    private static final int MOST_YEARS = 10;

    static MatchScore of(MatchRequest need, Candidate candidate) {
        List<Contribution> contributions = Arrays.stream(MatchCriterion.values())
                .map(criterion ->
                        Contribution.of(criterion, need.weight(criterion), rating(criterion, need, candidate)))
                .toList();
        BigDecimal points = contributions.stream().map(Contribution::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new MatchScore(points.setScale(2, RoundingMode.HALF_UP), contributions);
    }

    private static Rating rating(MatchCriterion criterion, MatchRequest need, Candidate candidate) {
        return switch (criterion) {
            case SKILL -> skill(need, candidate);
            case CREDENTIAL -> credential(need, candidate);
            case DOMAIN_YEARS -> domainYears(need, candidate);
            case AVAILABILITY -> availability(need, candidate);
            case OVERLAP -> overlap(need, candidate);
            case LANGUAGE -> language(need, candidate);
            case JURISDICTION -> jurisdiction(need, candidate);
            case COST_FIT -> costFit(need, candidate);
        };
    }

    private static Rating skill(MatchRequest need, Candidate candidate) {
        if (need.skills().isEmpty()) {
            return Rating.notAsked();
        }
        BigDecimal have = BigDecimal.ZERO;
        BigDecimal asked = BigDecimal.ZERO;
        List<Sentence> levels = new ArrayList<>();
        List<Sentence> open = new ArrayList<>();
        for (MatchRequest.SkillWanted wanted : need.skills()) {
            int level = candidate.skillLevels().getOrDefault(wanted.code(), 0);
            have = have.add(wanted.weight().multiply(BigDecimal.valueOf(level)));
            asked = asked.add(wanted.weight().multiply(BigDecimal.valueOf(HIGHEST_SKILL)));
            levels.add(MatchSentence.SKILL_OF.of(wanted.code(), level, HIGHEST_SKILL));
            if (level < HIGHEST_SKILL) {
                open.add(MatchSentence.SKILL_AT_LEVEL.of(wanted.code(), HIGHEST_SKILL));
            }
        }
        return Rating.share(have, asked, Sentence.list(levels.stream()), Sentence.list(open.stream()));
    }

    private static Rating credential(MatchRequest need, Candidate candidate) {
        List<String> types = Stream.concat(need.requiredCredentials().stream(), need.wantedCredentials().stream())
                .distinct()
                .toList();
        if (types.isEmpty()) {
            return bestCredential(need.domain(), candidate);
        }
        List<Standing> standings = types.stream()
                .map(type -> Standing.best(candidate.credentials().stream()
                        .filter(held -> held.type().equals(type))))
                .toList();
        return rating(types, standings, MatchSentence.VERIFY_OR_EARN);
    }

    private static Rating bestCredential(DomainCode domain, Candidate candidate) {
        return switch (Standing.best(candidate.credentials().stream().filter(held -> held.domain() == domain))) {
            case VERIFIED -> Rating.share(1, 1, MatchSentence.DOMAIN_CREDENTIAL_VERIFIED.of(), null);
            case CLAIMED ->
                Rating.share(
                                1,
                                2,
                                MatchSentence.DOMAIN_CREDENTIAL_CLAIMED.of(),
                                MatchSentence.VERIFY_THAT_CREDENTIAL.of())
                        .because(Rating.Reason.CLAIMED_ONLY);
            case NONE ->
                Rating.none(
                        Rating.Reason.NOT_MET,
                        MatchSentence.DOMAIN_CREDENTIAL_ABSENT.of(),
                        MatchSentence.DOMAIN_CREDENTIAL_WANTED.of());
        };
    }

    private static Rating domainYears(MatchRequest need, Candidate candidate) {
        int years = candidate.domainYears().getOrDefault(need.domain(), 0);
        return Rating.share(
                years, MOST_YEARS, MatchSentence.YEARS_OF.of(years, MOST_YEARS), MatchSentence.MORE_YEARS.of());
    }

    private static Rating availability(MatchRequest need, Candidate candidate) {
        if (need.weeklyMinutes() == null) {
            return Rating.notAsked();
        }
        Offer offer = candidate.offer();
        int counted = offer.countedWeeklyMinutes();
        if (offer.daysAway() == 0) {
            return Rating.share(
                    counted,
                    need.weeklyMinutes(),
                    MatchSentence.MINUTES_FREE.of(counted, need.weeklyMinutes()),
                    MatchSentence.ASK_FOR_MINUTES.of(counted));
        }
        return Rating.share(
                counted,
                need.weeklyMinutes(),
                MatchSentence.MINUTES_FREE_BUT_AWAY.of(
                        offer.freeWeeklyMinutes(),
                        need.weeklyMinutes(),
                        offer.daysAway(),
                        offer.workingDays(),
                        counted),
                counted == 0
                        ? MatchSentence.ASK_FOR_OTHER_DAYS.of()
                        : MatchSentence.ASK_FOR_MINUTES_OR_DAYS.of(counted));
    }

    private static Rating overlap(MatchRequest need, Candidate candidate) {
        if (need.overlap() == null || need.overlap().wantedMinutes() == 0) {
            return Rating.notAsked();
        }
        int typical = candidate.overlap().typical();
        return Rating.share(
                typical,
                need.overlap().wantedMinutes(),
                MatchSentence.MINUTES_SHARED.of(typical, need.overlap().wantedMinutes()),
                MatchSentence.HOURS_NEARER.of());
    }

    private static Rating language(MatchRequest need, Candidate candidate) {
        if (need.languages().isEmpty()) {
            return Rating.notAsked();
        }
        int highest = CefrLevel.C2.rank();
        int have = 0;
        List<Sentence> levels = new ArrayList<>();
        for (MatchRequest.LanguageWanted wanted : need.languages()) {
            int rank = candidate.languages().stream()
                    .filter(spoken -> spoken.isA(wanted.tag()))
                    .mapToInt(spoken -> spoken.level().rank())
                    .max()
                    .orElse(0);
            have += rank;
            levels.add(
                    rank == 0
                            ? MatchSentence.LANGUAGE_NOT_SPOKEN.of(wanted.tag())
                            : MatchSentence.LANGUAGE_AT.of(wanted.tag(), CefrLevel.values()[rank - 1]));
        }
        return Rating.share(
                have,
                (long) highest * need.languages().size(),
                Sentence.list(levels.stream()),
                MatchSentence.HIGHER_LANGUAGE_LEVEL.of());
    }

    private static Rating jurisdiction(MatchRequest need, Candidate candidate) {
        if (need.jurisdictions().isEmpty()) {
            return Rating.notAsked();
        }
        List<Standing> standings = need.jurisdictions().stream()
                .map(country -> {
                    Standing licence = Standing.best(candidate.credentials().stream()
                            .filter(held -> held.kind() == CredentialKind.LICENCE
                                    && held.country().equals(country)));
                    return licence == Standing.NONE && candidate.country().equals(country) ? Standing.CLAIMED : licence;
                })
                .toList();
        return rating(need.jurisdictions(), standings, MatchSentence.LICENCE_WANTED);
    }

    private static Rating costFit(MatchRequest need, Candidate candidate) {
        if (need.budget() == null) {
            return Rating.notAsked();
        }
        BigDecimal exchangeRate = need.exchangeRate(candidate.offer().costRate().currency());
        if (exchangeRate == null) {
            return Rating.none(
                    Rating.Reason.OTHER_CURRENCY,
                    MatchSentence.OTHER_CURRENCY.of(),
                    MatchSentence.BUDGET_IN_CURRENCY.of(
                            candidate.offer().costRate().currency(),
                            candidate.offer().costRate().currency()));
        }
        BigDecimal rate = candidate.offer().costRate().amount().multiply(exchangeRate);
        // A rate above the budget is the provider's own and not told in words. Who divides the budget by the value
        // knows it all the same: a score adds up for whoever sees it, and to round the value would leave the question
        // open by a few more requests.
        boolean fits = rate.compareTo(need.budget().amount()) <= 0;
        return fits
                ? Rating.share(1, 1, MatchSentence.WITHIN_BUDGET.of(), null)
                : Rating.share(
                        need.budget().amount(),
                        rate,
                        MatchSentence.ABOVE_BUDGET.of(),
                        MatchSentence.HIGHER_BUDGET.of());
    }

    private static Rating rating(List<String> asked, List<Standing> standings, MatchSentence wouldRaise) {
        List<Sentence> words = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            words.add(standings.get(i).words.of(asked.get(i)));
            if (standings.get(i) != Standing.VERIFIED) {
                open.add(asked.get(i));
            }
        }
        int halves = standings.stream().mapToInt(standing -> standing.halves).sum();
        Rating rating = Rating.share(
                halves, 2L * asked.size(), Sentence.list(words.stream()), wouldRaise.of(String.join(", ", open)));
        boolean claimedOnly = standings.stream().allMatch(standing -> standing == Standing.CLAIMED);
        return claimedOnly ? rating.because(Rating.Reason.CLAIMED_ONLY) : rating;
    }

    /** How far a credential or licence counts. */
    private enum Standing {
        NONE(0, MatchSentence.HELD_NOT),
        CLAIMED(1, MatchSentence.HELD_HALF),
        VERIFIED(2, MatchSentence.HELD);

        private final int halves;
        private final MatchSentence words;

        Standing(int halves, MatchSentence words) {
            this.halves = halves;
            this.words = words;
        }

        static Standing best(Stream<Candidate.HeldCredential> held) {
            return held.map(credential -> credential.verified() ? VERIFIED : CLAIMED)
                    .reduce(NONE, (a, b) -> a.halves >= b.halves ? a : b);
        }
    }
}
