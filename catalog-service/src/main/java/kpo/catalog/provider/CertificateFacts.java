package kpo.catalog.provider;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What may be read of a provider's certificate in an event.
 *
 * @param expiresOn the first day on which it counts no more
 */
record CertificateFacts(ProviderKind kind, UUID certificateId, String type, LocalDate expiresOn) {

    static CertificateFacts of(CapabilityCertificate certificate, Provider provider) {
        return new CertificateFacts(provider.kind(), certificate.id(), certificate.type(), certificate.expiresOn());
    }
}
