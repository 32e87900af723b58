package kpo.engagement.engagement;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kpo.platform.paging.PageRequest;
import kpo.platform.persistence.Repository;

@ApplicationScoped
public class Engagements extends Repository<Engagement> {

    Engagements() {
        super("engagement");
    }

    List<Engagement> page(PageRequest page, EngagementStatus status) {
        return page(page, Parameters.with("status", status));
    }
}
