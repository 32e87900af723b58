package kpo.platform.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Inject;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kpo.platform.paging.Cursors;
import kpo.platform.paging.Filters;
import kpo.platform.paging.Page;
import kpo.platform.paging.PageRequest;
import kpo.platform.paging.SortKey;
import kpo.platform.paging.Sorts;
import kpo.platform.problem.CommonProblem;
import kpo.platform.problem.ProblemException;
import org.hibernate.jpa.AvailableHints;

/** The objects of one kind, as far as the caller may see them. */
public abstract class Repository<E> implements PanacheRepositoryBase<E, UUID> {

    private static final String ID = "e.id";
    private static final int FETCHED_AT_ONCE = 200;

    private final String noun;

    @Inject
    Cursors cursors;

    /** @param noun how a refusal calls the object: "need" */
    protected Repository(String noun) {
        this.noun = noun;
    }

    /** @throws kpo.platform.problem.ProblemException 404 where it is absent or not the caller's */
    public E require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> absent(id));
    }

    /** The answer also for what may be seen but not changed: nobody learns more than by reading. */
    public ProblemException absent(UUID id) {
        return CommonProblem.NOT_FOUND.because("There is no %s %s that you may see.", noun, id);
    }

    /**
     * By what a sort's field sorts, as HQL on {@code e} that is never null: a list that is sorted by a column with nulls
     * says here where they stand.
     */
    protected String sortedBy(String field) {
        return "e." + field;
    }

    /**
     * All of them in the order of their making, read while they are used: a few are in memory, however many there are. To
     * be closed.
     */
    protected Stream<E> stream(Filters filters) {
        var query = getEntityManager()
                .createQuery(
                        "select e from %s e %s order by e.id".formatted(entity(), where(filters.conditions())),
                        entityType())
                .setHint(AvailableHints.HINT_FETCH_SIZE, FETCHED_AT_ONCE);
        filters.values().forEach(query::setParameter);
        Stream<E> cursor = query.getResultStream();
        Iterator<E> portions = new Portions<>(cursor.iterator(), getEntityManager(), FETCHED_AT_ONCE);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(portions, Spliterator.ORDERED), false)
                .onClose(cursor::close);
    }

    /** One page, in the order that was asked for and, among equals, in that of making. */
    protected Page<E> page(PageRequest request, Filters filters) {
        List<SortKey> sort = request.sortKeys();
        Keyset keyset = Keyset.of(
                sort,
                sort.stream()
                        .map(key -> key.field().equals(Sorts.CREATED_AT) ? ID : sortedBy(key.field()))
                        .toList(),
                ID);
        List<Object> position = cursors.open(request);
        List<String> conditions = new ArrayList<>(filters.conditions());
        if (position != null) {
            conditions.add(keyset.behind());
        }
        var query = getEntityManager()
                .createQuery(
                        "select e, %s from %s e %s order by %s"
                                .formatted(keyset.expressions(), entity(), where(conditions), keyset.order()),
                        Object[].class)
                .setMaxResults(request.fetch());
        filters.values().forEach(query::setParameter);
        for (int i = 0; position != null && i < position.size(); i++) {
            query.setParameter("key" + i, position.get(i));
        }
        return page(request, query.getResultList(), request.count ? count(filters) : null);
    }

    @SuppressWarnings("unchecked")
    private Page<E> page(PageRequest request, List<Object[]> rows, Long total) {
        boolean more = rows.size() > request.limit;
        List<Object[]> shown = more ? rows.subList(0, request.limit) : rows;
        String next = null;
        if (more) {
            Object[] last = shown.get(shown.size() - 1);
            next = cursors.seal(request, Arrays.asList(last).subList(1, last.length));
        }
        return new Page<>(shown.stream().map(row -> (E) row[0]).toList(), next, total);
    }

    private long count(Filters filters) {
        var query = getEntityManager()
                .createQuery(
                        "select count(*) from %s e %s".formatted(entity(), where(filters.conditions())), Long.class);
        filters.values().forEach(query::setParameter);
        return query.getSingleResult();
    }

    private static String where(List<String> conditions) {
        return conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
    }

    private String entity() {
        return entityType().getName();
    }

    @SuppressWarnings("unchecked")
    private Class<E> entityType() {
        Class<?> type = getClass();
        while (type.getSuperclass() != Repository.class) {
            type = type.getSuperclass();
        }
        return (Class<E>) ((ParameterizedType) type.getGenericSuperclass()).getActualTypeArguments()[0];
    }
}
