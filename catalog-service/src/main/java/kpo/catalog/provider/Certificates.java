package kpo.catalog.provider;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kpo.platform.paging.Filters;
import kpo.platform.paging.Page;
import kpo.platform.paging.PageRequest;
import kpo.platform.persistence.Repository;

@ApplicationScoped
class Certificates extends Repository<CapabilityCertificate> {

    Certificates() {
        super("certificate");
    }

    CapabilityCertificate require(UUID id, UUID providerId) {
        return find("id = ?1 and providerId = ?2", id, providerId)
                .firstResultOptional()
                .orElseThrow(() -> absent(id));
    }

    boolean isKnown(UUID providerId, CertificateRequest request) {
        return count("providerId = ?1 and type = ?2 and number = ?3", providerId, request.type(), request.number()) > 0;
    }

    Page<CapabilityCertificate> page(PageRequest page, UUID providerId) {
        return page(page, Filters.equal("providerId", providerId));
    }

    /** Those that end by a day and whose provider was not told so; some that no other replica is at. */
    List<CapabilityCertificate> claimEndingBy(LocalDate day, int days, int most) {
        List<?> ids = getEntityManager()
                .createNativeQuery(
                        """
                        select id from capability_certificate
                        where expires_on <= ?1 and (told_days is null or told_days > ?2)
                        order by id limit ?3 for no key update skip locked""")
                .setParameter(1, day)
                .setParameter(2, days)
                .setParameter(3, most)
                .getResultList();
        return ids.isEmpty() ? List.of() : list("id in ?1 order by id", ids);
    }
}
