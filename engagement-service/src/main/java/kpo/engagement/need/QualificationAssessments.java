package kpo.engagement.need;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import kpo.platform.paging.PageRequest;
import kpo.platform.persistence.Repository;

@ApplicationScoped
class QualificationAssessments extends Repository<QualificationAssessment> {

    QualificationAssessments() {
        super("qualification assessment");
    }

    List<QualificationAssessment> page(PageRequest page, UUID needId) {
        return page(page, Parameters.with("needId", needId));
    }
}
