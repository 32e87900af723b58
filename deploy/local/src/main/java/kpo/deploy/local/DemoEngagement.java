package kpo.deploy.local;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;
import kpo.local.LocalRunException;

/** The second half of the demo data: one engagement from the match to an issued invoice. */
final class DemoEngagement {

    private static final int RECONCILED_WITHIN_SECONDS = 30;

    private final DemoStage stage;
    private final DemoMarket market;
    private final Map<Person, String> assignments = new EnumMap<>(Person.class);
    private Thing work;
    private Thing statement;
    private String agreement;
    private int minutes;

    DemoEngagement(DemoStage stage, DemoMarket market) {
        this.stage = stage;
        this.market = market;
    }

    /** @param farExpert of the pool, to be kept with the rest */
    Demo run(String farExpert) {
        engage();
        contract();
        staff();
        work();
        return bill(farExpert);
    }

    private void engage() {
        Thing match = stage.as(Person.SOFIA)
                .ask(
                        stage.catalog + "/v1/match-runs",
                        """
                        {"domain": "FINANCIAL_CONSULTING", "startsOn": "%s", "weeklyMinutes": 2400,
                         "skills": [{"code": "financial-modelling", "minimumLevel": 3}], "minimumDegreeLevel": 7,
                         "languages": [{"tag": "en", "minimum": "B2"}]}"""
                                .formatted(stage.firstMonday));
        Thing proposed = stage.as(Person.SOFIA)
                .create(
                        stage.engagement + "/v1/engagements",
                        """
                        {"needId": "%s", "providerOrganisation": "deccan"}"""
                                .formatted(market.need().id()));
        Thing qualified = stage.as(Person.OLGA).act(proposed, "qualify");
        Thing open = stage.as(Person.SOFIA).act(qualified, "open-matching");
        work = stage.as(Person.SOFIA).act(open, "select");
        stage.tell(
                "a match of %d experts, an engagement",
                match.body().at("/result/ranking").size());
    }

    private void contract() {
        Thing nda = stage.as(Person.SOFIA)
                .create(
                        work.url() + "/ndas",
                        """
                        {"effectiveFrom": "%s", "effectiveTo": "%s", "survivesUntil": "%s",
                         "coversEveryExpert": true, "expertIds": []}"""
                                .formatted(
                                        stage.firstMonday.minusDays(14),
                                        stage.day.plusYears(2),
                                        stage.day.plusYears(5)));
        Thing sent = stage.as(Person.SOFIA).act(nda, "send");
        stage.as(Person.ANTON).act(stage.as(Person.MEERA).act(sent, "sign"), "sign");
        Thing drafted = stage.as(Person.SOFIA)
                .create(
                        work.url() + "/statements-of-work",
                        """
                        {"sellerEntityId": "%s", "buyerEntityId": "%s", "currency": "EUR", "rateCardIds": ["%s"],
                         "lines": [{"role": "senior-financial-analyst", "description": "The model",
                                    "estimatedMinutes": 9600},
                                   {"role": "research-associate", "description": "Data and checks",
                                    "estimatedMinutes": 9600}],
                         "startsOn": "%s", "endsOn": "%s", "zone": "Asia/Kolkata", "paymentTermsDays": 30,
                         "serviceCode": "998311", "fxSource": "DEMO"}"""
                                .formatted(
                                        market.seller().id(),
                                        market.buyer().id(),
                                        market.rateCard().id(),
                                        stage.firstMonday,
                                        stage.firstMonday.plusMonths(6)));
        Thing proposed = stage.as(Person.SOFIA).act(drafted, "propose");
        Thing agreed = stage.as(Person.MEERA).act(proposed, "agree");
        statement = stage.as(Person.ANTON).act(stage.as(Person.MEERA).act(agreed, "sign"), "sign");
        stage.tell("NDA and statement of work signed by both sides");
    }

    private void staff() {
        Thing asha = assignment(Person.ASHA, "senior-financial-analyst");
        Thing vikram = assignment(Person.VIKRAM, "research-associate");
        work = stage.as(Person.SOFIA).act(stage.as(Person.SOFIA).act(work, "activate"), "go-live");
        stage.as(Person.MEERA).act(asha, "start");
        stage.as(Person.MEERA).act(vikram, "start");
        stage.tell("2 experts confirmed by the client, the engagement is live");
    }

    private Thing assignment(Person expert, String role) {
        Thing proposed = stage.as(Person.MEERA)
                .create(
                        work.url() + "/assignments",
                        """
                        {"statementOfWorkId": "%s", "expertId": "%s", "role": "%s", "startsOn": "%s"}"""
                                .formatted(statement.id(), market.expertId(expert.subject()), role, stage.firstMonday));
        assignments.put(expert, proposed.id());
        Thing presented = stage.as(Person.MEERA).act(proposed, "present");
        Thing confirmed = stage.as(Person.SOFIA).act(presented, "confirm");
        stage.as(Person.CEM)
                .ask(
                        proposed.url() + "/conflict-checks",
                        """
                        {"decision": "CLEARED", "reason": "No competitor among the employers."}""");
        return stage.as(Person.MEERA).act(stage.as(Person.MEERA).act(confirmed, "onboard"), "mark-ready");
    }

    private void work() {
        assignments.forEach((expert, assignment) -> IntStream.range(0, 2).forEach(week -> {
            LocalDate monday = stage.firstMonday.plusWeeks(week);
            monday.datesUntil(monday.plusDays(5)).forEach(workday -> log(expert, assignment, workday));
            Thing entered = stage.as(expert).get(week(assignment, monday));
            stage.as(Person.SOFIA).act(stage.as(expert).act(entered, "submit"), "approve");
        }));
        stage.tell("2 weeks logged by the experts and approved by the client");
    }

    private void log(Person expert, String assignment, LocalDate workday) {
        int shift = expert == Person.ASHA ? 450 : 480;
        stage.as(expert)
                .create(
                        stage.engagement + "/v1/assignments/" + assignment + "/time-entries",
                        """
                        {"localStart": "%sT10:00:00", "localEnd": "%s:00", "zone": "Asia/Kolkata",
                         "description": "Model"}"""
                                .formatted(workday, workday.atTime(10, 0).plusMinutes(shift)));
        minutes += shift;
    }

    private String week(String assignment, LocalDate monday) {
        return "%s/v1/assignments/%s/weeks/%d-W%02d"
                .formatted(
                        stage.engagement,
                        assignment,
                        monday.get(IsoFields.WEEK_BASED_YEAR),
                        monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private Demo bill(String farExpert) {
        awaitDelivery();
        Thing first = draft(stage.firstMonday);
        Thing issued = stage.as(Person.FARID).act(first, "issue");
        Thing second = draft(stage.firstMonday.plusWeeks(1));
        licence();
        stage.tell(
                "invoice %s issued, %s %s; the next one is drafted, a licence waits for the one after",
                issued.text("/number"), issued.text("/totals/gross/amount"), issued.text("/totals/gross/currency"));
        return new Demo(stage.day.toString(), issued.id(), second.id(), farExpert);
    }

    /** Passed through at cost, and on no invoice yet. */
    private void licence() {
        stage.as(Person.OLGA)
                .ask(
                        stage.billing + "/v1/charges/batch",
                        """
                        {"charges": [{"source": "licences", "sourceId": "4711", "agreementSource": "engagement",
                          "agreementSourceId": "%s", "kind": "PASS_THROUGH", "workDate": "%s",
                          "description": "Data licence", "amount": {"amount": "18499.99", "currency": "INR"}}]}"""
                                .formatted(statement.id(), stage.firstMonday.plusDays(9)));
    }

    private Thing draft(LocalDate monday) {
        return stage.as(Person.FARID)
                .create(
                        stage.billing + "/v1/invoices",
                        """
                        {"agreementId": "%s", "periodFrom": "%s", "periodTo": "%s", "taxPoint": "%s"}"""
                                .formatted(agreement, monday, monday.plusDays(7), monday.plusDays(4)));
    }

    /** Approved time goes to billing by itself, a moment later. */
    private void awaitDelivery() {
        for (long end = System.nanoTime() + RECONCILED_WITHIN_SECONDS * 1_000_000_000L; System.nanoTime() < end; ) {
            agreement = stage.as(Person.OLGA)
                    .get(stage.billing + "/v1/billing-agreements?sourceId=" + statement.id())
                    .text("/items/0/id");
            if (!agreement.isEmpty() && receivedMinutes() == minutes) {
                return;
            }
            pause();
        }
        throw new LocalRunException("Approved time did not arrive in billing within %d s.", RECONCILED_WITHIN_SECONDS);
    }

    private int receivedMinutes() {
        return stage.as(Person.OLGA)
                .get(stage.billing + "/v1/reconciliations?agreementId=" + agreement)
                .body()
                .at("/received/minutes")
                .asInt();
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
