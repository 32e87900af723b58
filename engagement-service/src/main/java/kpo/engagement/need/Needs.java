package kpo.engagement.need;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kpo.platform.paging.DayRange;
import kpo.platform.paging.Filters;
import kpo.platform.paging.Page;
import kpo.platform.paging.PageRequest;
import kpo.platform.persistence.Repository;

@ApplicationScoped
public class Needs extends Repository<Need> {

    Needs() {
        super("need");
    }

    Page<Need> page(PageRequest page, NeedStatus status, UUID clientId, DayRange starts) {
        return page(
                page, Filters.equal("status", status).and("clientId", clientId).within("startsOn", starts));
    }
}
