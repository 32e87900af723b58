package kpo.billing.charge;

import static kpo.platform.caller.Role.*;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import kpo.platform.caller.Caller;
import kpo.platform.operation.Row;
import kpo.platform.operation.RowImport;
import kpo.platform.operation.RowOutcome;

/** Billable facts from a file, by their natural key: a fact that is known is left unchanged. */
@ApplicationScoped
class ChargeImport implements RowImport<ChargeRequest> {

    static final String KIND = "charges";

    @Inject
    Charging charging;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<ChargeRequest> rowType() {
        return ChargeRequest.class;
    }

    @Override
    public Object keyOf(ChargeRequest row) {
        return Charging.key(row);
    }

    @Override
    public boolean isReadBy(Caller reader) {
        return reader.isAnyOf(
                OPERATOR, CLIENT_MANAGER, CLIENT_FINANCE, PROVIDER_MANAGER, PROVIDER_FINANCE, AUDITOR, SERVICE);
    }

    @Override
    public List<RowOutcome> apply(List<Row<ChargeRequest>> batch) {
        return charging.take(batch.stream().map(Row::value).toList()).stream()
                .map(taken -> switch (taken.outcome()) {
                    case CREATED -> RowOutcome.created(taken.charge().id());
                    case DUPLICATE -> RowOutcome.unchanged(taken.charge().id());
                    case REFUSED -> RowOutcome.refused(taken.refusal());
                })
                .toList();
    }
}
