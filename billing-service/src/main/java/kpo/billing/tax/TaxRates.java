package kpo.billing.tax;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import kpo.platform.paging.DayRange;
import kpo.platform.paging.Filters;
import kpo.platform.paging.Page;
import kpo.platform.paging.PageRequest;
import kpo.platform.persistence.Repository;

@ApplicationScoped
class TaxRates extends Repository<TaxRate> implements TaxRules.Rates {

    TaxRates() {
        super("tax rate");
    }

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

    Page<TaxRate> page(PageRequest page, String country, TaxRate.Component component, DayRange valid) {
        return page(
                page,
                Filters.equal("country", country).and("component", component).within("validFrom", valid));
    }
}
