package kpo.catalog.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import kpo.catalog.expert.DailyWindow;
import kpo.catalog.expert.WorkingDays;

/** The hard filters over all vetted experts whom the caller may see, as SQL: one truth for counts, ids and reasons. */
@ApplicationScoped
class Candidates {

    /** {@code passes} holds one flag for each {@link MatchFilter}, in its order. */
    private static final String JUDGED =
            """
            with judged as (
                select e.id, array[
                    exists (select 1 from expert_domain d where d.expert_id = e.id and d.domain = :domain),
                    not exists (
                        select 1 from unnest(cast(:skillCodes as text[]), cast(:skillLevels as integer[])) as w (code, level)
                        where not exists (
                            select 1 from expert_skill s
                            where s.expert_id = e.id and s.code = w.code and s.level >= w.level)),
                    :degreeLevel < 0 or exists (
                        select 1 from degree g
                        where g.expert_id = e.id and g.verified_at is not null and g.level >= :degreeLevel),
                    not exists (
                        select 1 from unnest(cast(:credentials as text[])) as w (type)
                        where not exists (
                            select 1 from credential c
                            where c.expert_id = e.id and c.type = w.type and c.verified_at is not null
                              and (c.expires_on is null or c.expires_on > :startsOn))),
                    not exists (
                        select 1 from unnest(cast(:languageTags as text[]), cast(:languageLevels as text[])) as w (tag, level)
                        where not exists (
                            select 1 from expert_language l
                            where l.expert_id = e.id and (l.tag = w.tag or starts_with(l.tag, w.tag || '-'))
                              and l.level >= w.level)),
                    cardinality(cast(:countries as text[])) = 0 or e.country = any(cast(:countries as text[])),
                    e.available_from <= :startsOn,
                    not :overlapAsked or exists (
                        select 1 from unnest(
                            cast(:zones as text[]), cast(:hoursFrom as text[]),
                            cast(:hoursTo as text[]), cast(:days as text[])) as w (zone, hours_from, hours_to, days)
                        where w.zone = e.zone and w.days = e.working_days
                          and cast(w.hours_from as time) = e.working_from and cast(w.hours_to as time) = e.working_to),
                    not e.provider_id = any(cast(:excluded as uuid[])),
                    p.parent_organisation is null or p.parent_organisation = :client] as passes
                from expert e join provider p on p.id = e.provider_id
                where e.status = 'VETTED')
            """;

    private static final WorkingDays WORKING_DAYS = new WorkingDays();

    @Inject
    EntityManager database;

    /**
     * @param client whose captives may be matched; empty for nobody's
     * @param hours the working hours with enough overlap; not read where no overlap was asked for
     */
    record Question(MatchRequest need, String client, Collection<DailyWindow> hours) {}

    /** How many experts each filter removed first; those that no filter removed are under no key. */
    Map<MatchFilter, Integer> removed(Question question) {
        List<?> rows = query(
                        question,
                        """
                        select array_position(passes, false), count(*) from judged
                        where false = any(passes) group by 1""")
                .getResultList();
        Map<MatchFilter, Integer> removed = new EnumMap<>(MatchFilter.class);
        rows.stream().map(row -> (Object[]) row).forEach(c -> removed.put(filter(c[0]), ((Number) c[1]).intValue()));
        return removed;
    }

    List<UUID> passed(Question question) {
        List<?> ids = query(question, "select id from judged where not false = any(passes) order by id")
                .getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }

    /** The filters that speak against each of the experts; nothing for those who are not vetted or not to be seen. */
    Map<UUID, Set<MatchFilter>> judge(Question question, List<UUID> experts) {
        List<?> rows = query(
                        question,
                        """
                        select id, f.nth, f.passed from judged, unnest(passes) with ordinality as f (passed, nth)
                        where id = any(cast(:experts as uuid[]))""")
                .setParameter("experts", experts.toArray(UUID[]::new))
                .getResultList();
        Map<UUID, Set<MatchFilter>> against = new HashMap<>();
        rows.stream().map(row -> (Object[]) row).forEach(c -> {
            Set<MatchFilter> failed = against.computeIfAbsent((UUID) c[0], id -> EnumSet.noneOf(MatchFilter.class));
            if (!(Boolean) c[2]) {
                failed.add(filter(c[1]));
            }
        });
        return against;
    }

    private static MatchFilter filter(Object nth) {
        return MatchFilter.values()[((Number) nth).intValue() - 1];
    }

    private Query query(Question question, String select) {
        MatchRequest need = question.need();
        var skills =
                need.skills().stream().filter(s -> s.minimumLevel() != null).toList();
        var languages =
                need.languages().stream().filter(l -> l.minimum() != null).toList();
        return database.createNativeQuery(JUDGED + select)
                .setParameter("domain", need.domain().name())
                .setParameter("skillCodes", texts(skills, MatchRequest.SkillWanted::code))
                .setParameter(
                        "skillLevels",
                        skills.stream()
                                .map(MatchRequest.SkillWanted::minimumLevel)
                                .toArray(Integer[]::new))
                .setParameter("degreeLevel", need.minimumDegreeLevel() == null ? -1 : need.minimumDegreeLevel())
                .setParameter("credentials", need.requiredCredentials().toArray(String[]::new))
                .setParameter("languageTags", texts(languages, MatchRequest.LanguageWanted::tag))
                .setParameter(
                        "languageLevels", texts(languages, l -> l.minimum().name()))
                .setParameter("countries", need.countries().toArray(String[]::new))
                .setParameter("startsOn", need.startsOn())
                .setParameter("overlapAsked", need.overlap() != null)
                .setParameter("zones", texts(question.hours(), w -> w.zone().getId()))
                .setParameter("hoursFrom", texts(question.hours(), w -> w.from().toString()))
                .setParameter("hoursTo", texts(question.hours(), w -> w.to().toString()))
                .setParameter("days", texts(question.hours(), w -> WORKING_DAYS.convertToDatabaseColumn(w.days())))
                .setParameter("excluded", need.excludedProviders().toArray(UUID[]::new))
                .setParameter("client", question.client());
    }

    private static <T> String[] texts(Collection<T> parts, Function<T, String> text) {
        return parts.stream().map(text).toArray(String[]::new);
    }
}
