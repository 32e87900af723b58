package kpo.catalog;

import static kpo.catalog.CatalogFixture.*;
import static kpo.catalog.CatalogWorld.OPERATING;
import static kpo.catalog.CatalogWorld.REASON;
import static kpo.catalog.CatalogWorld.json;

import java.util.Map;
import java.util.UUID;
import kpo.testing.World.Call;

/** A provider, and what it is made of, for each request about one. */
final class ProviderWorld {

    private ProviderWorld() {}

    static Call prepare(String operationId) {
        String provider = thirdParty(organisation());
        String certificates = "/v1/providers/" + provider + "/certificates";
        return switch (operationId) {
            case "registerProvider" ->
                Call.of(
                        OPERATING,
                        "/v1/providers",
                        """
                        {"kind": "THIRD_PARTY", "organisation": "%s", "name": "%s", "country": "IN"}"""
                                .formatted(organisation(), providerName()));
            case "changeProvider" ->
                Call.of(
                        OPERATING,
                        "/v1/providers/" + provider,
                        """
                        {"name": "%1$s", "country": "IN", "legalEntities": [
                         {"name": "%1$s Private Limited", "country": "IN", "registrationNumber": "%2$.30s"}]}"""
                                .formatted(providerName(), UUID.randomUUID()));
            case "closeProvider" ->
                Call.of(OPERATING, "/v1/providers/" + provider + "/close", REASON.formatted(provider));
            case "closeDeliveryCentre" ->
                Call.of(
                        OPERATING,
                        "/v1/delivery-centres/" + made("/v1/delivery-centres", bengaluru(provider)) + "/close",
                        REASON.formatted(provider));
            case "openDeliveryCentre" -> Call.of(OPERATING, "/v1/delivery-centres", json(bengaluru(provider)));
            case "changeDeliveryCentre" ->
                Call.of(
                        OPERATING,
                        "/v1/delivery-centres/" + made("/v1/delivery-centres", bengaluru(provider)),
                        json(bengaluru(provider)));
            case "addCertificate" -> Call.of(OPERATING, certificates, json(certificate()));
            case "removeCertificate" -> Call.of(OPERATING, certificates + "/" + made(certificates, certificate()));
            case "publishOffering" -> Call.of(OPERATING, "/v1/service-offerings", json(offering(provider)));
            case "changeOffering" ->
                Call.of(
                        OPERATING,
                        "/v1/service-offerings/" + made("/v1/service-offerings", offering(provider)),
                        json(offering(provider)));
            case "removeOffering" ->
                Call.of(OPERATING, "/v1/service-offerings/" + made("/v1/service-offerings", offering(provider)));
            default ->
                Call.of(
                        OPERATING,
                        "/v1/experts/" + enrolled(asha(provider)) + "/delivery-centre",
                        json(Map.of("deliveryCentreId", made("/v1/delivery-centres", bengaluru(provider)))));
        };
    }
}
