package kpo.billing;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import kpo.testing.EventsCheck;

@QuarkusTest
class EventsTest extends EventsCheck {

    EventsTest() {
        super(
                "kpo.billing",
                Map.ofEntries(
                        Map.entry("POST /v1/charges/import", "charge.rated"),
                        Map.entry("POST /v1/legal-entities", "legal_entity.established"),
                        Map.entry("POST /v1/legal-entities/{id}/tax-registrations", "legal_entity.registration_added"),
                        Map.entry(
                                "POST /v1/legal-entities/{id}/tax-registrations/{registrationId}/check",
                                "legal_entity.registration_checked"),
                        Map.entry(
                                "POST /v1/legal-entities/{id}/tax-registrations/{registrationId}/end",
                                "legal_entity.registration_ended"),
                        Map.entry("POST /v1/rate-cards", "rate_card.created"),
                        Map.entry("POST /v1/rate-cards/{id}/lines", "rate_card.line_added"),
                        Map.entry("POST /v1/rate-cards/{id}/lines/{lineId}/end", "rate_card.line_ended"),
                        Map.entry("POST /v1/billing-agreements", "billing_agreement.agreed"),
                        Map.entry("POST /v1/charges/batch", "charge.rated"),
                        Map.entry("POST /v1/charges/{id}/retry", "charge.rated"),
                        Map.entry("POST /v1/invoices", "invoice.drafted"),
                        Map.entry("POST /v1/invoices/preview", "- keeps nothing"),
                        Map.entry("DELETE /v1/invoices/{id}", "invoice.deleted"),
                        Map.entry("POST /v1/invoices/{id}/issue", "invoice.issued"),
                        Map.entry("POST /v1/tax-determinations/preview", "- keeps nothing"),
                        Map.entry("POST /v1/tax-rates", "- a fact of law has no parties"),
                        Map.entry("POST /v1/tax-rates/{id}/end", "- a fact of law has no parties"),
                        Map.entry("POST /v1/fx-rates", "- a published fact has no parties"),
                        Map.entry("POST /v1/fx-rates/import", "- published facts have no parties")));
    }
}
