package kpo.engagement.need;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kpo.platform.paging.PageRequest;
import kpo.platform.persistence.Repository;

@ApplicationScoped
public class Needs extends Repository<Need> {

    Needs() {
        super("need");
    }

    List<Need> page(PageRequest page, NeedStatus status) {
        return page(page, Parameters.with("status", status));
    }
}
