package kpo.catalog.taxonomy;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kpo.platform.operation.Row;
import kpo.platform.operation.RowImport;
import kpo.platform.operation.RowOutcome;
import kpo.platform.problem.ProblemException;

/** Specialisms from a file; one that is there under its code is renamed. */
@ApplicationScoped
class SpecialismImport implements RowImport<DefineSpecialismRequest> {

    static final String KIND = "specialisms";

    @Inject
    Specialisms specialisms;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<DefineSpecialismRequest> rowType() {
        return DefineSpecialismRequest.class;
    }

    @Override
    public Object keyOf(DefineSpecialismRequest row) {
        return row.code();
    }

    @Override
    public List<RowOutcome> apply(List<Row<DefineSpecialismRequest>> batch) {
        Map<String, Specialism> known = specialisms
                .withCodes(batch.stream().map(row -> row.value().code()).toList())
                .collect(toMap(Specialism::code, Function.identity()));
        return batch.stream().map(row -> take(row.value(), known)).toList();
    }

    private RowOutcome take(DefineSpecialismRequest row, Map<String, Specialism> known) {
        Specialism specialism = known.get(row.code());
        try {
            OwnLabels.require(specialisms, row.code(), row.domain(), row.labels());
        } catch (ProblemException refusal) {
            return RowOutcome.refused(refusal);
        }
        if (specialism == null) {
            Specialism fresh = Specialism.define(row);
            specialisms.persist(fresh);
            known.put(row.code(), fresh);
            return RowOutcome.created(row.code());
        }
        if (specialism.domain() != row.domain()) {
            return RowOutcome.refused(specialism.exists().at("/domain"));
        }
        if (specialism.isNamed(row.domain(), row.labels(), row.synonyms())) {
            return RowOutcome.unchanged(row.code());
        }
        specialism.name(row.domain(), row.labels(), row.synonyms());
        return RowOutcome.updated(row.code());
    }
}
