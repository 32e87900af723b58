package kpo.catalog.provider;

import kpo.platform.paging.Filters;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a provider or a delivery centre takes anything new. */
@Schema(name = "OpenStatus")
public enum OpenStatus {
    OPEN,
    CLOSED;

    static OpenStatus of(Closure closure) {
        return closure == null ? OPEN : CLOSED;
    }

    /** @param status null for any */
    static Filters narrow(Filters filters, OpenStatus status) {
        return status == null
                ? filters
                : filters.where(status == OPEN ? "e.closure.at is null" : "e.closure.at is not null");
    }
}
