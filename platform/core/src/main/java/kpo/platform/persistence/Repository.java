package kpo.platform.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Parameters;
import java.util.List;
import java.util.UUID;
import kpo.platform.paging.PageRequest;
import kpo.platform.problem.CommonProblem;
import kpo.platform.problem.ProblemException;

/** The objects of one kind, as far as the caller may see them. */
public abstract class Repository<E> implements PanacheRepositoryBase<E, UUID> {

    private final String noun;

    /** @param noun how a refusal calls the object: "need" */
    protected Repository(String noun) {
        this.noun = noun;
    }

    /** @throws kpo.platform.problem.ProblemException 404 where it is absent or not the caller's */
    public E require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> absent(id));
    }

    /** The answer also for what may be seen but not changed: nobody learns more than by reading. */
    protected ProblemException absent(UUID id) {
        return CommonProblem.NOT_FOUND.because("There is no %s %s that you may see.", noun, id);
    }

    /** @param filters columns and the values asked for; a null value filters nothing */
    protected List<E> page(PageRequest page, Parameters filters) {
        StringBuilder where = new StringBuilder("1 = 1");
        Parameters used = new Parameters();
        filters.map().forEach((column, value) -> {
            if (value != null) {
                where.append(" and %1$s = :%1$s".formatted(column));
                used.and(column, value);
            }
        });
        if (page.afterId() != null) {
            where.append(" and id > :after");
            used.and("after", page.afterId());
        }
        return find(where + " order by id", used)
                .page(Page.ofSize(page.fetch()))
                .list();
    }
}
