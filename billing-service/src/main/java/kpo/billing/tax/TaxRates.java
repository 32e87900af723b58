package kpo.billing.tax;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kpo.platform.paging.PageRequest;
import kpo.platform.problem.CommonProblem;

@ApplicationScoped
class TaxRates implements PanacheRepositoryBase<TaxRate, UUID>, TaxRules.Rates {

    @Override
    public Optional<TaxRate> rateOn(String country, TaxRate.Component component, String serviceCode, LocalDate on) {
        return find(
                        """
                        country = ?1 and component = ?2 and (serviceCode is null or serviceCode = ?3)
                        and validFrom <= ?4 and (validTo is null or validTo > ?4)
                        order by case when serviceCode is null then 1 else 0 end""",
                        country,
                        component,
                        serviceCode,
                        on)
                .firstResultOptional();
    }

    Optional<TaxRate> overlapping(AddTaxRateRequest request) {
        return find(
                        """
                        country = ?1 and component = ?2 and coalesce(serviceCode, '') = coalesce(cast(?3 as string), '')
                        and validFrom < ?5 and (validTo is null or validTo > ?4)
                        order by validFrom""",
                        request.country(),
                        request.component(),
                        request.serviceCode(),
                        request.validFrom(),
                        request.validTo() == null ? LocalDate.MAX.withYear(9999) : request.validTo())
                .firstResultOptional();
    }

    TaxRate require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> CommonProblem.NOT_FOUND.because("There is no tax rate %s.", id));
    }

    /** @param country null: all */
    List<TaxRate> page(PageRequest page, String country) {
        return find(
                        """
                        (cast(?1 as string) is null or country = ?1) and (cast(?2 as uuid) is null or id > ?2) order by id""",
                        country,
                        page.afterId())
                .page(Page.ofSize(page.fetch()))
                .list();
    }
}
