package kpo.catalog.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kpo.catalog.expert.KnownNames;
import kpo.platform.paging.Filters;
import kpo.platform.paging.Page;
import kpo.platform.paging.PageRequest;
import kpo.platform.persistence.Repository;

@ApplicationScoped
class MatchRuns extends Repository<MatchRun> {

    @Inject
    KnownNames names;

    MatchRuns() {
        super("match run");
    }

    Page<MatchRun> page(PageRequest page) {
        return page(page, Filters.none());
    }

    /** With the names that the caller may know now. */
    MatchRunResponse named(MatchRun run) {
        return MatchRunResponse.of(run, names.among(run.ranked().toList()));
    }

    Page<MatchRunResponse> namedPage(PageRequest page) {
        Page<MatchRun> runs = page(page);
        Map<UUID, String> known = names.among(
                runs.items().stream().flatMap(MatchRun::ranked).distinct().toList());
        return runs.map(run -> MatchRunResponse.of(run, known));
    }

    /** What the transactions of this moment have written. */
    String dataVersion() {
        return (String) getEntityManager()
                .createNativeQuery("select cast(pg_current_snapshot() as text)")
                .getSingleResult();
    }

    /** The last one of an organisation. */
    Optional<MatchRun> latest(String organisation) {
        return find("organisation = ?1 order by id desc", organisation).firstResultOptional();
    }

    /**
     * Whether an expert whom the caller sees was written since, one whom the caller could see has left, or another skill
     * stands for one.
     */
    boolean isChangedSince(String dataVersion) {
        return (Boolean) getEntityManager()
                .createNativeQuery(
                        """
                        select exists (
                            select 1 from expert_search
                            where changed_in >= pg_snapshot_xmin(cast(:version as pg_snapshot))
                              and not pg_visible_in_snapshot(changed_in, cast(:version as pg_snapshot)))
                        or exists (
                            select 1 from expert_left
                            where left_in >= pg_snapshot_xmin(cast(:version as pg_snapshot))
                              and not pg_visible_in_snapshot(left_in, cast(:version as pg_snapshot)))
                        or exists (
                            select 1 from skill_succession
                            where changed_in >= pg_snapshot_xmin(cast(:version as pg_snapshot))
                              and not pg_visible_in_snapshot(changed_in, cast(:version as pg_snapshot)))""")
                .setParameter("version", dataVersion)
                .getSingleResult();
    }
}
