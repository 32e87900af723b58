package kpo.catalog.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import kpo.catalog.expert.DailyWindow;
import kpo.catalog.expert.Expert;
import kpo.catalog.expert.Experts;
import kpo.catalog.provider.Providers;
import kpo.catalog.taxonomy.Skills;
import kpo.platform.caller.Caller;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.validation.Distinct;

/** Finds who can do the work: hard filters in the database, then the score of those who are left. */
@ApplicationScoped
@Transactional
class Matching {

    private static final int EXPERTS_AT_ONCE = 200;

    @Inject
    Candidates candidates;

    @Inject
    Experts experts;

    @Inject
    Providers providers;

    @Inject
    Skills skills;

    @Inject
    CurrentCaller caller;

    MatchResponse match(MatchRequest need) {
        check(need);
        Map<DailyWindow, OverlapMinutes> overlaps = overlaps(need);
        var question = new Candidates.Question(need, client(need), enough(need, overlaps));

        Map<MatchFilter, Integer> removed = candidates.removed(question);
        List<Scored> ranking = rank(need, candidates.passed(question), overlaps);

        return new MatchResponse(
                ranking.size()
                        + removed.values().stream().mapToInt(Integer::intValue).sum(),
                Arrays.stream(MatchFilter.values())
                        .map(filter -> new MatchResponse.Removed(filter, removed.getOrDefault(filter, 0)))
                        .toList(),
                ranking.size(),
                shown(need, ranking),
                explained(question, ranking));
    }

    private record Scored(Expert expert, OverlapMinutes overlap, MatchScore score) {}

    private Map<DailyWindow, OverlapMinutes> overlaps(MatchRequest need) {
        Map<DailyWindow, OverlapMinutes> overlaps = new HashMap<>();
        if (need.overlap() != null) {
            var wanted = need.overlap();
            experts.vettedWorkingHours()
                    .forEach(hours -> overlaps.put(
                            hours,
                            OverlapMinutes.over(wanted.periodFrom(), wanted.periodTo(), wanted.window(), hours)));
        }
        return overlaps;
    }

    private static List<DailyWindow> enough(MatchRequest need, Map<DailyWindow, OverlapMinutes> overlaps) {
        return overlaps.entrySet().stream()
                .filter(o -> o.getValue().minimum() >= need.overlap().minimumMinutes())
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<Scored> rank(MatchRequest need, List<UUID> passed, Map<DailyWindow, OverlapMinutes> overlaps) {
        List<Scored> scored = new ArrayList<>(passed.size());
        for (int from = 0; from < passed.size(); from += EXPERTS_AT_ONCE) {
            List<UUID> some = passed.subList(from, Math.min(passed.size(), from + EXPERTS_AT_ONCE));
            for (Expert expert : experts.all(some)) {
                OverlapMinutes overlap = overlaps.get(expert.workingHours());
                Candidate candidate = Candidate.of(expert, need.startsOn(), overlap);
                scored.add(new Scored(expert, overlap, MatchScore.of(need, candidate)));
            }
        }
        Comparator<Scored> byScore = Comparator.comparing(s -> s.score().score());
        scored.sort(byScore.reversed().thenComparing(s -> s.expert().id().toString()));
        return scored;
    }

    private List<MatchResponse.Ranked> shown(MatchRequest need, List<Scored> ranking) {
        List<MatchResponse.Ranked> shown = new ArrayList<>();
        for (Scored s : ranking.subList(0, Math.min(need.limit(), ranking.size()))) {
            shown.add(MatchResponse.Ranked.of(
                    shown.size() + 1,
                    s.expert(),
                    providers.require(s.expert().providerId()),
                    s.overlap(),
                    s.score(),
                    caller.get()));
        }
        return shown;
    }

    private List<MatchResponse.Explanation> explained(Candidates.Question question, List<Scored> ranking) {
        List<UUID> named = question.need().explain();
        if (named.isEmpty()) {
            return List.of();
        }
        Map<UUID, MatchResponse.Explanation> ranked = new LinkedHashMap<>();
        for (int i = 0; i < ranking.size(); i++) {
            Scored s = ranking.get(i);
            ranked.put(
                    s.expert().id(),
                    MatchResponse.Explanation.ranked(
                            s.expert().id(), i + 1, s.score().score()));
        }
        Map<UUID, Set<MatchFilter>> against = candidates.judge(question, named);
        return named.stream()
                .distinct()
                .map(id -> {
                    if (ranked.containsKey(id)) {
                        return ranked.get(id);
                    }
                    Set<MatchFilter> failed = against.get(id);
                    return failed == null
                            ? MatchResponse.Explanation.unknown(id)
                            : MatchResponse.Explanation.removed(id, reasons(failed, question.need()));
                })
                .toList();
    }

    private static List<MatchResponse.Reason> reasons(Set<MatchFilter> failed, MatchRequest need) {
        return failed.stream()
                .map(filter -> new MatchResponse.Reason(filter, filter.why(need)))
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

    private void check(MatchRequest need) {
        List<String> codes =
                need.skills().stream().map(MatchRequest.SkillWanted::code).toList();
        Distinct.require(need.skills(), MatchRequest.SkillWanted::code, MatchProblem.SKILL_TWICE, "/skills");
        Distinct.require(need.languages(), MatchRequest.LanguageWanted::tag, MatchProblem.LANGUAGE_TWICE, "/languages");
        skills.requireKnown(codes, "/skills");
        if (need.weights() != null && need.weights().sum().compareTo(BigDecimal.ONE) != 0) {
            throw MatchProblem.WEIGHTS_NOT_ONE
                    .because("They sum to %s.", need.weights().sum().toPlainString())
                    .at("/weights");
        }
        if (need.overlap() != null) {
            check(need.overlap());
        }
    }

    private static void check(MatchRequest.OverlapWanted overlap) {
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
    }
}
