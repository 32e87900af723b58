package kpo.catalog.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import kpo.catalog.expert.Disclosure;
import kpo.catalog.expert.Expert;
import kpo.catalog.provider.ProviderKind;
import kpo.catalog.search.NarrowRow;
import kpo.catalog.search.Shifts;
import kpo.catalog.taxonomy.Skills;
import kpo.platform.caller.Caller;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.money.UnitPrice;
import kpo.platform.validation.Distinct;

/** Finds who can do the work: filtered and scored in the database, with the reasons of those who are shown. */
@ApplicationScoped
@Transactional
class Matching {

    @Inject
    MatchBackground background;

    @Inject
    Candidates candidates;

    @Inject
    Shifts shifts;

    @Inject
    Overlaps overlaps;

    @Inject
    CentrePlaces centres;

    @Inject
    Skills skills;

    @Inject
    CredentialTypes credentialTypes;

    @Inject
    CurrentCaller caller;

    MatchResponse match(MatchRequest need) {
        MatchBackground.Known known = background.ask(need);
        Candidates.Question question = question(need, known);
        Candidates.Found found = candidates.find(question);
        Map<UUID, Scored> scored = new LinkedHashMap<>();
        found.placed().forEach(placed -> scored.put(placed.row().expertId(), score(question, placed)));
        List<Scored> ranking =
                scored.values().stream().filter(s -> s.rank() <= need.limit()).toList();

        return new MatchResponse(
                found.considered(),
                MatchFilter.ofTheVetted()
                        .map(filter -> new MatchResponse.Removed(
                                filter, found.removed().getOrDefault(filter, 0)))
                        .toList(),
                found.passed(),
                ranking.stream().map(expert -> shown(expert, known)).toList(),
                explained(question, scored),
                Sensitivity.of(
                        need,
                        ranking.stream()
                                .map(s -> new Sensitivity.Rival(s.row().expertId(), s.score()))
                                .toList()));
    }

    ComparisonResponse compare(ComparisonRequest request) {
        Distinct.require(request.experts(), Function.identity(), MatchProblem.EXPERT_TWICE, "/experts");
        MatchBackground.Known known = background.ask(request.requirement());
        Candidates.Question question = question(request.requirement(), known);
        Map<UUID, Candidates.Judged> judged = candidates.judge(question, request.experts());
        return new ComparisonResponse(request.experts().stream()
                .map(id -> judged.containsKey(id)
                        ? compared(id, question, judged.get(id), known)
                        : ComparisonResponse.Compared.unknown(id))
                .toList());
    }

    private ComparisonResponse.Compared compared(
            UUID id, Candidates.Question question, Candidates.Judged judged, MatchBackground.Known known) {
        NarrowRow row = judged.row();
        List<MatchResponse.Reason> against = reasons(judged, question.need());
        if (row == null) {
            return new ComparisonResponse.Compared(
                    id, MatchResponse.Outcome.REMOVED, Expert.label(id), null, against, null, null, null, null);
        }
        OverlapMinutes overlap = question.overlaps().get(row.hours());
        MatchScore score = MatchScore.of(
                question.need(),
                Candidate.of(row, judged.offer(), question.need().startsOn(), overlap, question.older()));
        return new ComparisonResponse.Compared(
                id,
                against.isEmpty() ? MatchResponse.Outcome.RANKED : MatchResponse.Outcome.REMOVED,
                Expert.label(id),
                name(row, known),
                against,
                score.score(),
                MatchAvailability.of(question.need(), judged.offer()),
                overlap,
                score.contributions());
    }

    private Candidates.Question question(MatchRequest need, MatchBackground.Known known) {
        check(need, known.skills());
        return new Candidates.Question(
                need,
                client(need),
                need.overlap() == null ? Map.of() : overlaps.of(need.overlap(), known.shifts()),
                centres.wanted(need.centre()),
                known.older(),
                known.pieces());
    }

    private record Scored(
            int rank, NarrowRow row, MatchAvailability availability, OverlapMinutes overlap, MatchScore score) {}

    /** The reasons, from the calculator: the database gave the same score without them. */
    private static Scored score(Candidates.Question question, Candidates.Placed placed) {
        NarrowRow row = placed.row();
        OverlapMinutes overlap = question.overlaps().get(row.hours());
        MatchScore score = MatchScore.of(
                question.need(),
                Candidate.of(row, placed.offer(), question.need().startsOn(), overlap, question.older()));
        if (!score.score().equals(placed.score())) {
            throw new IllegalStateException("expert %s has %s in the database and %s by the calculator"
                    .formatted(row.expertId(), placed.score(), score.score()));
        }
        return new Scored(placed.rank(), row, MatchAvailability.of(question.need(), placed.offer()), overlap, score);
    }

    private MatchResponse.Ranked shown(Scored scored, MatchBackground.Known known) {
        NarrowRow row = scored.row();
        return new MatchResponse.Ranked(
                scored.rank(),
                row.expertId(),
                Expert.label(row.expertId()),
                name(row, known),
                row.providerId(),
                row.parentOrganisation() == null ? ProviderKind.THIRD_PARTY : ProviderKind.CAPTIVE,
                row.country(),
                shifts.get(row.hours()).zone().getId(),
                scored.score().score(),
                scored.availability(),
                scored.overlap(),
                scored.score().contributions());
    }

    /** Null where the caller may not know it. */
    private String name(NarrowRow row, MatchBackground.Known known) {
        return Disclosure.isNamed(row.organisation(), known.disclosed().contains(row.expertId()), caller.get())
                ? row.name()
                : null;
    }

    private List<MatchResponse.Explanation> explained(Candidates.Question question, Map<UUID, Scored> scored) {
        List<UUID> named = question.need().explain();
        if (named.isEmpty()) {
            return List.of();
        }
        Map<UUID, Candidates.Judged> judged = candidates.judge(question, named);
        return named.stream()
                .distinct()
                .map(id -> {
                    Scored ranked = scored.get(id);
                    if (ranked != null) {
                        return MatchResponse.Explanation.ranked(
                                id, ranked.rank(), ranked.score().score());
                    }
                    return judged.containsKey(id)
                            ? MatchResponse.Explanation.removed(id, reasons(judged.get(id), question.need()))
                            : MatchResponse.Explanation.unknown(id);
                })
                .toList();
    }

    private static List<MatchResponse.Reason> reasons(Candidates.Judged judged, MatchRequest need) {
        return judged.against().stream()
                .map(filter -> new MatchResponse.Reason(
                        filter, filter == MatchFilter.NOT_VETTED ? judged.state() : null, filter.why(need, judged)))
                .toList();
    }

    /** Whose captives may be matched: the caller's own organisation, or the one an operator or service works for. */
    private String client(MatchRequest need) {
        Caller who = caller.get();
        String named = Objects.requireNonNullElse(need.clientOrganisation(), "");
        if (who.seesEveryOrganisation()) {
            return named;
        }
        if (!named.isEmpty() && !named.equals(who.organisation())) {
            throw MatchProblem.CLIENT_NOT_YOURS
                    .because("You act for %s.", who.organisation())
                    .at("/clientOrganisation");
        }
        return who.organisation();
    }

    private void check(MatchRequest need, Set<String> knownSkills) {
        Distinct.require(need.skills(), MatchRequest.SkillWanted::code, MatchProblem.SKILL_TWICE, "/skills");
        Distinct.require(need.languages(), MatchRequest.LanguageWanted::tag, MatchProblem.LANGUAGE_TWICE, "/languages");
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
                    .at("/weights");
        }
        if (need.endsOn() != null && !need.startsOn().isBefore(need.endsOn())) {
            throw MatchProblem.PERIOD_EMPTY
                    .because("The work ends on %s, before it starts.", need.endsOn())
                    .at("/endsOn");
        }
        MatchRequest.CentreWanted centre = need.centre();
        if (centre != null && centre.proximities() != null && centre.clientCountry() == null) {
            throw MatchProblem.CLIENT_COUNTRY_MISSING
                    .because("Say in which country you are.")
                    .at("/centre/clientCountry");
        }
        if (need.overlap() != null) {
            check(need.overlap());
        }
    }

    private static void check(MatchRequest.ExchangeRate rate, UnitPrice budget, String pointer) {
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
    }

    private void check(MatchRequest.OverlapWanted overlap) {
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
        int most = overlaps.most(overlap);
        if (overlap.minimumMinutes() > most) {
            throw MatchProblem.OVERLAP_IMPOSSIBLE
                    .because("On the shortest of your days your hours have %d minutes.", most)
                    .at("/overlap/minimumMinutes");
        }
    }
}
