package kpo.engagement.need;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kpo.platform.paging.Filters;
import kpo.platform.paging.Page;
import kpo.platform.paging.PageRequest;
import kpo.platform.persistence.Repository;

@ApplicationScoped
class QualificationAssessments extends Repository<QualificationAssessment> {

    QualificationAssessments() {
        super("qualification assessment");
    }

    Page<QualificationAssessment> page(PageRequest page, UUID needId, Verdict verdict) {
        return page(page, Filters.equal("needId", needId).and("verdict", verdict));
    }
}
