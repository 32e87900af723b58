package kpo.platform.contract;

import java.util.List;
import java.util.Properties;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Where the service is reached, whom to ask, and what all operations have in common. */
final class About implements ContractPart {

    private static final String CONVENTIONS =
            """


            **Requests.** JSON in UTF-8; fields that are not known here are refused. Money and other decimals are text,\
             instants RFC 3339 in UTC, dates ISO 8601, durations minutes. A field that is null counts as absent.

            **Safe writes.** Every POST takes an `Idempotency-Key`: repeat a request whose answer was lost with the same\
             key, and it has one effect. What can change has an `ETag`; send it as `If-Match`.

            **Lists** answer `items` and `next`; send `next` as `after` to read on.

            **Refusals** are `application/problem+json` (RFC 9457) with a stable `code`; `detail` and `remedy` say why\
             and what would lift it, in English or Hindi as `Accept-Language` asks.""";

    private final Properties words = ContractFiles.properties(ContractFiles.WORDS);

    @Override
    public void complete(OpenAPI contract) {
        // Title, version, licence and contact come from the configuration, which is added later.
        contract.setInfo(OASFactory.createInfo().description(words.getProperty("about") + CONVENTIONS));
        contract.setServers(List.of(OASFactory.createServer()
                .url("/")
                .description("The service that gave you this document, in production, staging or the local run")
                .addExtension("x-internal", false)));
        contract.setExternalDocs(OASFactory.createExternalDocumentation()
                .description("Problem details (RFC 9457), the form of every refusal")
                .url("https://www.rfc-editor.org/rfc/rfc9457"));
    }
}
