package kpo.catalog.provider;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kpo.platform.caller.Caller;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.event.Events;
import kpo.platform.transaction.IfMatch;

/** Keeps the certificates of providers, and tells of those that end. */
@ApplicationScoped
@Transactional
class Certifying {

    private static final int SOON_DAYS = 30;
    private static final int AT_ONCE = 100;

    @Inject
    Providers providers;

    @Inject
    Certificates certificates;

    @Inject
    Events events;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    CapabilityCertificate add(UUID providerId, CertificateRequest request) {
        Provider provider = providers.requireOpen(providerId, caller.get());
        if (request.awardedOn().isAfter(LocalDate.now(clock))) {
            throw ProviderProblem.CERTIFICATE_IN_FUTURE
                    .because("%s has not come.", request.awardedOn())
                    .at("/awardedOn");
        }
        if (!request.expiresOn().isAfter(request.awardedOn())) {
            throw ProviderProblem.CERTIFICATE_PERIOD_EMPTY
                    .because("expiresOn %s is not after awardedOn %s.", request.expiresOn(), request.awardedOn())
                    .at("/expiresOn");
        }
        if (certificates.isKnown(providerId, request)) {
            throw ProviderProblem.CERTIFICATE_KNOWN
                    .because("%s has the number %s already.", request.type(), request.number())
                    .at("/number");
        }
        CapabilityCertificate certificate = CapabilityCertificate.of(provider, request);
        certificates.persist(certificate);
        record(ProviderEvent.CERTIFICATE_ADDED, certificate, provider);
        return certificate;
    }

    void remove(UUID providerId, UUID id, IfMatch ifMatch) {
        Provider provider = providers.requireOwn(providerId, caller.get());
        CapabilityCertificate certificate = certificates.require(id, providerId);
        IfMatch.require(ifMatch, certificate.version());
        certificates.delete(certificate);
        record(ProviderEvent.CERTIFICATE_REMOVED, certificate, provider);
    }

    CertificateResponse shown(CapabilityCertificate certificate) {
        boolean named = ProviderResponse.isNamedTo(providers.require(certificate.providerId()), caller.get());
        return CertificateResponse.of(certificate, named, LocalDate.now(clock));
    }

    @Scheduled(every = "{kpo.certificate.look-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    void tell() {
        CurrentCaller.callAs(Caller.job("certificates"), () -> {
            // What has ended first: nobody is told that it ends soon.
            tellAll(0, ProviderEvent.CERTIFICATE_EXPIRED);
            tellAll(SOON_DAYS, ProviderEvent.CERTIFICATE_EXPIRES_SOON);
            return null;
        });
    }

    private void tellAll(int days, ProviderEvent event) {
        int told = AT_ONCE;
        while (told == AT_ONCE) {
            told = QuarkusTransaction.requiringNew().call(() -> tellSome(days, event));
        }
    }

    private int tellSome(int days, ProviderEvent event) {
        List<CapabilityCertificate> ending =
                certificates.claimEndingBy(LocalDate.now(clock).plusDays(days), days, AT_ONCE);
        for (CapabilityCertificate certificate : ending) {
            certificate.tell(days);
            record(event, certificate, providers.require(certificate.providerId()));
        }
        return ending.size();
    }

    private void record(ProviderEvent event, CapabilityCertificate certificate, Provider provider) {
        events.record(event, provider, CertificateFacts.of(certificate, provider));
    }
}
