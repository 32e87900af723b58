package kpo.billing.invoice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import kpo.platform.paging.PageRequest;
import kpo.platform.problem.CommonProblem;
import kpo.platform.problem.ProblemException;

@ApplicationScoped
class Invoices implements PanacheRepositoryBase<Invoice, UUID> {

    Invoice require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> absent(id));
    }

    static ProblemException absent(UUID id) {
        return CommonProblem.NOT_FOUND.because("There is no invoice %s that you may see.", id);
    }

    InvoiceLine requireLine(UUID id, UUID lineId) {
        return require(id).lines().stream()
                .filter(line -> line.id().equals(lineId))
                .findFirst()
                .orElseThrow(() -> CommonProblem.NOT_FOUND.because("The invoice has no line %s.", lineId));
    }

    List<Invoice> page(PageRequest page, InvoiceStatus status, UUID agreementId) {
        return find(
                        """
                        (cast(?1 as uuid) is null or id > ?1) and status in ?2
                        and (cast(?3 as uuid) is null or agreementId = ?3) order by id""",
                        page.afterId(),
                        status == null ? List.of(InvoiceStatus.values()) : List.of(status),
                        agreementId)
                .page(Page.ofSize(page.fetch()))
                .list();
    }
}
