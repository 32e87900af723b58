package kpo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import kpo.acceptance.Stack.Service;
import kpo.client.billing.ApiClient;
import kpo.client.billing.ApiException;
import kpo.client.billing.ApiResponse;
import kpo.client.billing.LegalEntitiesApi;
import kpo.client.billing.LegalEntitiesApi.APIAddTaxRegistrationRequest;
import kpo.client.billing.LegalEntitiesApi.APIEstablishLegalEntityRequest;
import kpo.client.billing.LegalEntitiesApi.APIListLegalEntitiesRequest;
import kpo.client.billing.model.AddTaxRegistrationRequest;
import kpo.client.billing.model.EstablishLegalEntityRequest;
import kpo.client.billing.model.LegalEntity;
import kpo.client.billing.model.TaxRegistrationKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a partner's developer does with nothing but our document: the client is generated from it in this build. */
class GeneratedClientTest {

    private static Stack stack;

    private final String organisation = "partner-" + UUID.randomUUID();

    @BeforeAll
    static void start() {
        stack = Stack.start();
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    void creates_and_reads_page_by_page() throws ApiException {
        LegalEntitiesApi api = api(stack.url(Service.BILLING));
        List<UUID> made = new ArrayList<>();
        for (int number = 0; number < 3; number++) {
            made.add(establish(api, key()).getData().getId());
        }

        List<UUID> read = new ArrayList<>();
        String after = null;
        do {
            var page = api.listLegalEntities(APIListLegalEntitiesRequest.newBuilder()
                    .organisation(organisation)
                    .limit(2)
                    .after(after)
                    .build());
            page.getItems().stream().map(LegalEntity::getId).forEach(read::add);
            after = page.getNext();
        } while (after != null);

        assertThat(read).containsExactlyInAnyOrderElementsOf(made);
    }

    @Test
    void a_stale_version_is_refused_with_a_code() throws ApiException {
        LegalEntitiesApi api = api(stack.url(Service.BILLING));
        ApiResponse<LegalEntity> made = establish(api, key());
        String version = made.getHeaders().get("etag").get(0);

        api.addTaxRegistration(registration(made.getData().getId(), version));

        assertThatThrownBy(
                        () -> api.addTaxRegistration(registration(made.getData().getId(), version)))
                .isInstanceOfSatisfying(ApiException.class, refusal -> {
                    assertThat(refusal.getCode()).isEqualTo(412);
                    assertThat(refusal.getResponseBody()).contains("\"code\":\"stale_version\"");
                });
    }

    @Test
    void the_same_key_has_one_effect() throws ApiException {
        LegalEntitiesApi api = api(stack.url(Service.BILLING));
        String key = key();

        ApiResponse<LegalEntity> first = establish(api, key);
        ApiResponse<LegalEntity> again = establish(api, key);

        assertThat(again.getData()).isEqualTo(first.getData());
        assertThat(again.getHeaders().get("idempotency-replayed")).containsExactly("true");
        assertThat(count(api)).isEqualTo(1);
    }

    @Test
    void an_answer_that_was_lost_on_the_way_is_asked_for_again() throws ApiException, IOException {
        try (CutConnection wire = new CutConnection(stack.url(Service.BILLING))) {
            LegalEntitiesApi api = api(wire.url());
            String key = key();
            wire.cutNextAnswer();

            assertThatThrownBy(() -> establish(api, key))
                    .isInstanceOfSatisfying(ApiException.class, lost -> assertThat(lost.getCause())
                            .isInstanceOf(IOException.class));
            ApiResponse<LegalEntity> again = establish(api, key);

            assertThat(again.getStatusCode()).isEqualTo(201);
            assertThat(again.getHeaders().get("idempotency-replayed")).containsExactly("true");
            assertThat(count(api)).isEqualTo(1);
        }
    }

    private ApiResponse<LegalEntity> establish(LegalEntitiesApi api, String key) throws ApiException {
        return api.establishLegalEntityWithHttpInfo(APIEstablishLegalEntityRequest.newBuilder()
                .idempotencyKey(key)
                .establishLegalEntityRequest(new EstablishLegalEntityRequest()
                        .organisation(organisation)
                        .name("Deccan Analytics Private Limited")
                        .country("IN")
                        .state("KA")
                        .currency("INR")
                        .fiscalYearStartMonth(4)
                        .invoicePrefix("DA"))
                .build());
    }

    private static APIAddTaxRegistrationRequest registration(UUID entity, String version) {
        return APIAddTaxRegistrationRequest.newBuilder()
                .id(entity)
                .ifMatch(version)
                .addTaxRegistrationRequest(new AddTaxRegistrationRequest()
                        .kind(TaxRegistrationKind.LUT)
                        .number("AD290426000001X")
                        .validFrom(LocalDate.parse("2026-04-01"))
                        .validTo(LocalDate.parse("2027-04-01")))
                .build();
    }

    private int count(LegalEntitiesApi api) throws ApiException {
        return new HashSet<>(api.listLegalEntities(APIListLegalEntitiesRequest.newBuilder()
                                .organisation(organisation)
                                .build())
                        .getItems())
                .size();
    }

    private LegalEntitiesApi api(String url) {
        String token = stack.token("olga", "operator", "operator");
        ApiClient client = new ApiClient();
        client.updateBaseUri(url);
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        return new LegalEntitiesApi(client);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
