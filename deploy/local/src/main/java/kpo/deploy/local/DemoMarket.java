package kpo.deploy.local;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The first half of the demo data: who buys, who sells at which rates, who can do the work, and what is wanted. */
final class DemoMarket {

    private final DemoStage stage;
    private final Map<Person, String> providers = new EnumMap<>(Person.class);
    private final Map<String, Thing> submitted = new ConcurrentHashMap<>();
    private Thing seller;
    private Thing buyer;
    private Thing rateCard;
    private Thing need;

    DemoMarket(DemoStage stage) {
        this.stage = stage;
    }

    void open() {
        companies();
        fxRates();
        rates();
        enrol();
        vet();
        offers();
        needs();
    }

    Thing seller() {
        return seller;
    }

    Thing buyer() {
        return buyer;
    }

    Thing rateCard() {
        return rateCard;
    }

    /** Knowledge work, which becomes an engagement. */
    Thing need() {
        return need;
    }

    /** Third parties only: a captive works for its parent. */
    List<String> providerIds() {
        return List.of(providers.get(Person.MEERA), providers.get(Person.EWA));
    }

    String expertId(String login) {
        return submitted.get(login).id();
    }

    private void companies() {
        Caller olga = stage.as(Person.OLGA);
        olga.create(
                stage.engagement + "/v1/clients",
                """
                {"organisation": "rheinwerk", "name": "Rheinwerk Maschinenbau GmbH", "country": "DE"}""");
        olga.create(
                stage.engagement + "/v1/clients",
                """
                {"organisation": "acme", "name": "Acme Capital LLC", "country": "US"}""");
        provider(
                Person.MEERA,
                """
                {"kind": "THIRD_PARTY", "organisation": "deccan", "name": "Deccan Analytics", "country": "IN"}""");
        provider(
                Person.RAVI,
                """
                {"kind": "CAPTIVE", "organisation": "acme-india", "parentOrganisation": "acme",
                 "name": "Acme Knowledge Centre Bengaluru", "country": "IN"}""");
        provider(
                Person.EWA,
                """
                {"kind": "THIRD_PARTY", "organisation": "wisla", "name": "Wisla Research", "country": "PL"}""");
        seller = legalEntity(
                """
                {"organisation": "deccan", "name": "Deccan Analytics Private Limited", "country": "IN", "state": "KA",
                 "currency": "INR", "fiscalYearStartMonth": 4, "invoicePrefix": "DA"}""");
        buyer = legalEntity(
                """
                {"organisation": "rheinwerk", "name": "Rheinwerk Maschinenbau GmbH", "country": "DE",
                 "currency": "EUR", "fiscalYearStartMonth": 1, "invoicePrefix": "RW"}""");
        // Exports leave India without tax while a letter of undertaking is valid, fiscal year by fiscal year.
        seller = olga.act(
                seller,
                "tax-registrations",
                """
                {"kind": "GSTIN", "number": "29AABCD1234E1Z5", "validFrom": "2020-04-01"}""");
        seller = olga.act(
                seller,
                "tax-registrations",
                """
                {"kind": "LUT", "number": "AD290426000001X", "validFrom": "%s", "validTo": "%s"}"""
                        .formatted(
                                fiscalYearOf(stage.day.minusDays(60)),
                                fiscalYearOf(stage.day).plusYears(1)));
        stage.tell("2 clients, 3 providers, a seller and a buyer");
    }

    private void provider(Person manager, String body) {
        providers.put(
                manager,
                stage.as(Person.OLGA)
                        .create(stage.catalog + "/v1/providers", body)
                        .id());
    }

    private Thing legalEntity(String body) {
        return stage.as(Person.OLGA).create(stage.billing + "/v1/legal-entities", body);
    }

    private static LocalDate fiscalYearOf(LocalDate date) {
        LocalDate april = LocalDate.of(date.getYear(), Month.APRIL, 1);
        return date.isBefore(april) ? april.minusYears(1) : april;
    }

    private void fxRates() {
        List<LocalDate> days = stage.firstMonday
                .datesUntil(stage.day.plusDays(1))
                .filter(DemoMarket::isWorkday)
                .toList();
        for (LocalDate published : days) {
            int drift = published.getDayOfMonth();
            fxRate("INR", "103.%02d50".formatted(drift), published);
            fxRate("USD", "1.16%02d".formatted(drift), published);
        }
        stage.tell("FX rates of %d days, source DEMO", days.size());
    }

    private void fxRate(String quote, String rate, LocalDate published) {
        stage.as(Person.OLGA)
                .create(
                        stage.billing + "/v1/fx-rates",
                        """
                        {"base": "EUR", "quote": "%s", "rate": "%s", "publishedOn": "%s", "source": "DEMO"}"""
                                .formatted(quote, rate, published));
    }

    private void rates() {
        rateCard = stage.as(Person.FARID)
                .create(
                        stage.billing + "/v1/rate-cards",
                        """
                        {"sellerEntityId": "%s", "name": "Analytics", "currency": "INR"}"""
                                .formatted(seller.id()));
        rateLine("senior-financial-analyst", "3250.00");
        rateLine("research-associate", "1475.50");
        rateLine("legal-reviewer", "4112.25");
        stage.tell("a rate card of three roles");
    }

    private void rateLine(String role, String price) {
        stage.as(Person.FARID)
                .create(
                        rateCard.url() + "/lines",
                        """
                        {"role": "%s", "unit": "HOUR", "unitPrice": {"amount": "%s", "currency": "INR"},
                         "validFrom": "%s"}"""
                                .formatted(role, price, stage.firstMonday.minusMonths(3)));
    }

    /** Several at a time, as their managers would. */
    private void enrol() {
        DemoExpert.all().parallelStream().forEach(expert -> {
            Caller manager = stage.as(expert.manager());
            Thing created = manager.create(
                    stage.catalog + "/v1/experts",
                    expert.profile(providers.get(expert.manager()), stage.firstMonday.minusMonths(1)));
            submitted.put(expert.login(), manager.act(created, "submit"));
        });
        stage.tell("%d experts enrolled", submitted.size());
    }

    private void vet() {
        DemoVetting vetting = new DemoVetting(stage);
        submitted.values().parallelStream().forEach(vetting::vet);
        stage.tell("%d experts vetted, each by two people", submitted.size());
    }

    private void offers() {
        Caller meera = stage.as(Person.MEERA);
        String provider = providers.get(Person.MEERA);
        meera.create(
                stage.catalog + "/v1/delivery-centres",
                """
                {"providerId": "%s", "name": "Indiranagar", "country": "IN", "city": "Bengaluru", "zone": "Asia/Kolkata",
                 "ownDays": []}"""
                        .formatted(provider));
        meera.create(
                stage.catalog + "/v1/service-offerings",
                """
                {"providerId": "%s", "domain": "MEDICAL_AND_HEALTH_CARE", "specialism": "clinical-research",
                 "description": "Statistical analysis plans", "leadTimeDays": 14,
                 "priceFrom": {"amount": "28.00", "currency": "USD"}, "priceTo": {"amount": "42.50", "currency": "USD"}}"""
                        .formatted(provider));
        meera.create(
                stage.catalog + "/v1/providers/" + provider + "/certificates",
                """
                {"type": "ISO_27001", "number": "IND-27001-4711", "issuer": "Bureau Veritas", "awardedOn": "%s",
                 "expiresOn": "%s"}"""
                        .formatted(stage.day.minusYears(1), stage.day.plusYears(2)));
        stage.as(Person.OLGA)
                .create(
                        stage.catalog + "/v1/disclosure-grants",
                        """
                        {"expertId": "%s", "organisation": "rheinwerk", "from": "%s", "to": "%s",
                         "reason": "The client interviews her."}"""
                                .formatted(expertId("leela"), stage.day, stage.day.plusYears(1)));
        stage.as(Person.ASHA)
                .create(
                        stage.catalog + "/v1/rights-requests",
                        """
                        {"expertId": "%s", "kind": "RECTIFICATION", "wish": "My family name is now Rao-Iyer."}"""
                                .formatted(expertId("asha")));
        stage.tell(
                "a delivery centre, an offering, a certificate, an expert who may be named, one who asks to be put right");
    }

    private void needs() {
        need = need(
                Person.SOFIA,
                """
                {"title": "Equity research model for a merger", "domain": "FINANCIAL_CONSULTING",
                 "description": "Build and defend a three-statement model of the target.", "oneOff": true,
                 "startsOn": "%s", "weeklyMinutes": 4800, "excludedCompetitors": ["Globex AG"],
                 "dataClassification": "CONFIDENTIAL"}""",
                """
                {"judgement": 4, "advancedExpertise": 4, "coreInformationWork": 3, "oneOff": 3,
                 "uncodifiable": 3, "decisionImpact": 4, "confidentiality": 3}""");
        need(
                Person.ALAN,
                """
                {"title": "Patent landscape of solid-state batteries", "domain": "RESEARCH_AND_DEVELOPMENT",
                 "description": "Who owns what, where it is weak, and what is free to use.", "oneOff": true,
                 "startsOn": "%s", "weeklyMinutes": 2400, "excludedCompetitors": [],
                 "dataClassification": "CONFIDENTIAL"}""",
                """
                {"judgement": 3, "advancedExpertise": 4, "coreInformationWork": 3, "oneOff": 3,
                 "uncodifiable": 2, "decisionImpact": 3, "confidentiality": 3}""");
        need(
                Person.ALAN,
                """
                {"title": "Entry of supplier invoices", "domain": "BUSINESS_OPERATIONS",
                 "description": "Key in what the scanner cannot read.", "oneOff": false,
                 "startsOn": "%s", "weeklyMinutes": 9600, "excludedCompetitors": [],
                 "dataClassification": "CONFIDENTIAL"}""",
                """
                {"judgement": 0, "advancedExpertise": 0, "coreInformationWork": 2, "oneOff": 0,
                 "uncodifiable": 0, "decisionImpact": 1, "confidentiality": 3}""");
        stage.tell("3 needs, of which 2 are knowledge work");
    }

    private Thing need(Person client, String body, String answers) {
        Caller caller = stage.as(client);
        Thing submitted =
                caller.act(caller.create(stage.engagement + "/v1/needs", body.formatted(stage.firstMonday)), "submit");
        stage.as(Person.OLGA).ask(submitted.url() + "/qualification-assessments", answers);
        return submitted;
    }

    private static boolean isWorkday(LocalDate date) {
        return date.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue();
    }
}
