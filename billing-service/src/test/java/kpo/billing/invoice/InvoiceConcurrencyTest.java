package kpo.billing.invoice;

import static kpo.billing.Company.operator;
import static kpo.billing.invoice.InvoiceFixture.domestic;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kpo.billing.Deal;
import org.junit.jupiter.api.Test;

/** Many at once, over HTTP and on a real PostgreSQL. */
@QuarkusTest
class InvoiceConcurrencyTest {

    private static final String ANALYST = "analyst";

    @Test
    void fifty_issues_at_once_give_the_numbers_one_to_fifty() throws Exception {
        Deal deal = domestic();
        LocalDate first = LocalDate.parse("2026-10-01");
        List<Response> drafts = IntStream.range(0, 50)
                .mapToObj(first::plusDays)
                .map(day -> {
                    deal.take(deal.time(UUID.randomUUID().toString(), ANALYST, day.toString(), 60));
                    return deal.draft(
                            deal.period(day.toString(), day.plusDays(1).toString()));
                })
                .toList();

        List<Response> issued = atOnce(drafts.stream()
                .map(draft -> (Callable<Response>) () -> deal.issue(draft))
                .toList());

        assertThat(issued).allMatch(response -> response.statusCode() == 200);
        assertThat(issued.stream()
                        .map(response -> (String) response.path("number"))
                        .sorted()
                        .toList())
                .extracting(number -> Integer.parseInt(number.substring(number.lastIndexOf('/') + 1)))
                .isEqualTo(IntStream.rangeClosed(1, 50).boxed().toList());
    }

    @Test
    void ten_drafts_at_once_bill_each_minute_once() throws Exception {
        Deal deal = domestic().worked(ANALYST, 28 * 480);

        List<Response> drafts = atOnce(IntStream.range(0, 10)
                .mapToObj(i -> (Callable<Response>) deal::draft)
                .toList());

        assertThat(drafts).allMatch(response -> response.statusCode() == 201 || response.statusCode() == 422);
        int billed = drafts.stream()
                .filter(response -> response.statusCode() == 201)
                .mapToInt(response -> response.path("lines[0].minutes"))
                .sum();
        assertThat(billed).isEqualTo(28 * 480);
        operator()
                .get("/v1/reconciliations?agreementId=" + deal.agreementId)
                .then()
                .body("balanced", is(true))
                .body("invoiced.minutes", is(28 * 480))
                .body("uninvoiced.minutes", is(0));
    }

    @Test
    void one_draft_issued_by_ten_at_once_gets_one_number() throws Exception {
        Deal deal = domestic().worked(ANALYST, 60);
        Response draft = deal.draft();

        List<Response> answers = atOnce(IntStream.range(0, 10)
                .mapToObj(i -> (Callable<Response>) () -> deal.issue(draft))
                .toList());

        assertThat(answers.stream().filter(response -> response.statusCode() == 200))
                .hasSize(1);
        assertThat(answers).allMatch(response -> List.of(200, 409, 412).contains(response.statusCode()));
        deal.take(deal.time(UUID.randomUUID().toString(), ANALYST, "2026-10-20", 60));
        deal.issue(deal.draft()).then().body("number", endsWith("/000002"));
    }

    @Test
    void a_charge_sent_by_ten_at_once_is_taken_once() throws Exception {
        Deal deal = domestic();
        String charge = deal.time(UUID.randomUUID().toString(), ANALYST, "2026-10-05", 480);

        List<Response> answers = atOnce(IntStream.range(0, 10)
                .mapToObj(i -> (Callable<Response>) () -> deal.take(charge))
                .toList());

        assertThat(answers.stream().map(response -> (String) response.path("results[0].outcome")))
                .containsOnlyOnce("CREATED")
                .containsOnly("CREATED", "DUPLICATE");
    }

    private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(work)) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }
}
