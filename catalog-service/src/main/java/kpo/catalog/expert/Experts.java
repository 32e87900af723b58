package kpo.catalog.expert;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kpo.platform.caller.Caller;
import kpo.platform.paging.DayRange;
import kpo.platform.paging.Filters;
import kpo.platform.paging.Page;
import kpo.platform.paging.PageRequest;
import kpo.platform.persistence.Repository;
import kpo.platform.problem.ProblemException;

@ApplicationScoped
public class Experts extends Repository<Expert> {

    Experts() {
        super("expert");
    }

    /** @throws ProblemException 404 where the expert is absent or the caller does not act for the provider */
    public Expert requireOwn(UUID id, Caller caller) {
        Expert expert = require(id);
        if (!caller.isPartyTo(expert.organisation())) {
            throw absent(id);
        }
        return expert;
    }

    boolean isTaken(String subject, Expert expert) {
        return count("subject = ?1 and organisation = ?2 and id <> ?3", subject, expert.organisation(), expert.id())
                > 0;
    }

    boolean isReferenceTaken(String reference, Expert expert) {
        return count("reference = ?1 and providerId = ?2 and id <> ?3", reference, expert.providerId(), expert.id())
                > 0;
    }

    /** Those that are there, by key; more where one reference is of several providers. */
    Map<ExpertReference, Expert> withReferences(Collection<UUID> providerIds, Collection<String> references) {
        Map<ExpertReference, Expert> known = new HashMap<>();
        list("providerId in ?1 and reference in ?2", providerIds, references)
                .forEach(e -> known.put(new ExpertReference(e.providerId(), e.reference()), e));
        return known;
    }

    Page<Expert> page(PageRequest page, ExpertFilter filter, DayRange availableFrom) {
        return page(page, shown(filter, availableFrom));
    }

    Stream<Expert> stream(ExpertFilter filter, DayRange availableFrom) {
        return stream(shown(filter, availableFrom));
    }

    public List<Expert> all(List<UUID> ids) {
        return list("id in ?1", ids);
    }

    private static Filters shown(ExpertFilter filter, DayRange availableFrom) {
        Filters filters = Filters.equal("providerId", filter.providerId)
                .and("status", filter.status)
                .and("country", filter.country)
                .within("availableFrom", availableFrom);
        if (filter.domain != null) {
            filters.where("exists (select 1 from e.domains d where d.domain = ?)", filter.domain);
        }
        if (filter.skill != null) {
            filters.where("exists (select 1 from e.skills s where s.code = ?)", filter.skill);
        }
        return filters;
    }
}
