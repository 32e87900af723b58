package kpo.catalog.expert;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kpo.platform.operation.Row;
import kpo.platform.operation.RowImport;
import kpo.platform.operation.RowOutcome;
import kpo.platform.problem.ProblemException;

/** Experts from a provider's file; one that is there under its reference is revised. */
@ApplicationScoped
class ExpertImport implements RowImport<ExpertRequest> {

    static final String KIND = "experts";

    @Inject
    Enrolling enrolling;

    @Inject
    Experts experts;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<ExpertRequest> rowType() {
        return ExpertRequest.class;
    }

    /** Few, as long as each is an entity with its parts. */
    @Override
    public int batchRows() {
        return 100;
    }

    @Override
    public List<RowOutcome> apply(List<Row<ExpertRequest>> batch) {
        var profiles = batch.stream().map(Row::value).toList();
        Map<ExpertReference, Expert> known = experts.withReferences(
                profiles.stream().map(ExpertRequest::providerId).collect(toSet()),
                profiles.stream()
                        .map(ExpertRequest::reference)
                        .filter(Objects::nonNull)
                        .collect(toSet()));
        return profiles.stream().map(profile -> take(profile, known)).toList();
    }

    private RowOutcome take(ExpertRequest profile, Map<ExpertReference, Expert> known) {
        try {
            return enrolling.take(profile, known);
        } catch (ProblemException refusal) {
            return RowOutcome.refused(refusal);
        }
    }
}
