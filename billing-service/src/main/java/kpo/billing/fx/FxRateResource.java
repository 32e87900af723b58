package kpo.billing.fx;

import static kpo.platform.caller.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import kpo.platform.transaction.Answer;
import kpo.platform.transaction.Reads;
import kpo.platform.transaction.Writes;
import kpo.platform.validation.CurrencyCode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/fx-rates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "FX rates", description = "Published rates, and which one a conversion uses")
public class FxRateResource {

    private static final String PATH = "/v1/fx-rates";
    private static final String JSON = "application/json";
    private static final String CSV = "text/csv";
    private static final String XML = "application/xml";

    /** kpo.http.max-body, and a character has one byte at least. */
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    @Inject
    FxRecording recording;

    @Inject
    FxImporting importing;

    @Inject
    FxQuotes quotes;

    @Inject
    FxRates rates;

    @Inject
    Writes writes;

    @Inject
    Reads reads;

    @POST
    @ResponseStatus(201)
    @RolesAllowed(OPERATOR)
    @Operation(
            operationId = "recordFxRate",
            summary = "Record one rate",
            description = "The same rate again answers 200. A published rate is never changed; another rate under its"
                    + " source, pair and day is refused, as is one that is written the wrong way round.")
    @APIResponse(
            responseCode = "200",
            description = "The same rate was recorded before",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = FxRateResponse.class)))
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = FxRateResponse.class)))
    public RestResponse<FxRateResponse> record(@Valid @NotNull RecordFxRateRequest body) {
        return writes.once(body, () -> recording.record(body), FxRateResource::recorded);
    }

    @POST
    @Path("/import")
    @Consumes({CSV, XML})
    @RolesAllowed(OPERATOR)
    @Operation(
            operationId = "importFxRates",
            summary = "Import the ECB's reference rates",
            description = "Takes eurofxref-hist.csv, and eurofxref-daily.xml or eurofxref-hist-90d.xml, as the ECB"
                    + " publishes them. Rates that are there already stay as they are, so a file may be sent again."
                    + " What is broken, changed, of a day to come or jumps by more than 25 % is left out and reported.")
    @RequestBody(
            content = {
                @Content(
                        mediaType = CSV,
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        maxLength = MOST_BYTES,
                                        examples = "Date,USD,INR\n2026-04-13,1.1684,109.047")),
                @Content(
                        mediaType = XML,
                        schema = @Schema(type = SchemaType.STRING, maxLength = MOST_BYTES),
                        examples =
                                @ExampleObject(
                                        name = "eurofxref-daily",
                                        summary = "As the ECB publishes it",
                                        value =
                                                """
                                                <gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" \
                                                xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
                                                  <Cube><Cube time="2026-04-13">
                                                    <Cube currency="USD" rate="1.1684"/>
                                                    <Cube currency="INR" rate="109.047"/>
                                                  </Cube></Cube>
                                                </gesmes:Envelope>"""))
            })
    public RestResponse<FxImportResponse> load(
            // Read whole (the server's limit is 16 MB): a slow sender holds no transaction, and the Idempotency-Key is
            // compared with the file's content.
            @NotNull byte[] body,
            @Parameter(description = "True where the jumps that were reported are right")
                    @QueryParam("confirmJumps")
                    @DefaultValue("false")
                    boolean confirmJumps,
            @Context HttpHeaders headers) {
        FxImporting.Format format = headers.getMediaType().getSubtype().equals("csv") ? EcbCsv::read : EcbXml::read;
        return writes.once(body, () -> importing.load(body, format, confirmJumps), Answer::ok);
    }

    @GET
    @RolesAllowed({OPERATOR, CLIENT_MANAGER, CLIENT_FINANCE, PROVIDER_MANAGER, PROVIDER_FINANCE, AUDITOR, SERVICE})
    @Operation(
            operationId = "quoteFxRate",
            summary = "Ask which rate is used, and why",
            description =
                    "The latest publication on the day or within seven days before it. On one day a published rate"
                            + " comes before a cross rate through EUR, then sources come by name.")
    public RestResponse<FxQuote> quote(
            @Parameter(description = "The currency that is converted", example = "INR")
                    @QueryParam("base")
                    @NotNull
                    @CurrencyCode(orOfBefore = true)
                    String base,
            @Parameter(description = "The currency it becomes", example = "USD")
                    @QueryParam("quote")
                    @NotNull
                    @CurrencyCode(orOfBefore = true)
                    String quote,
            @Parameter(description = "The tax point", example = "2026-04-13") @QueryParam("on") @NotNull LocalDate on,
            @Parameter(description = "Absent: any source", example = "ECB")
                    @QueryParam("source")
                    @Pattern(regexp = "[A-Z0-9][A-Z0-9_-]{0,19}")
                    String source) {
        return reads.oneThatKeeps(() -> quotes.require(base, quote, on, source), Answer::ok);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({OPERATOR, CLIENT_MANAGER, CLIENT_FINANCE, PROVIDER_MANAGER, PROVIDER_FINANCE, AUDITOR, SERVICE})
    @Operation(
            operationId = "getFxRate",
            summary = "Read a rate",
            description = "A cross rate comes with the two published rates that it was computed from.")
    public RestResponse<FxRateResponse> get(UUID id) {
        return reads.one(() -> rates.require(id), rate -> Answer.ok(FxRateResponse.of(rate)));
    }

    private static Answer<FxRateResponse> recorded(FxRecording.Recorded recorded) {
        FxRateResponse body = FxRateResponse.of(recorded.rate());
        return recorded.isNew() ? Answer.created(PATH, body.id(), body, 0) : Answer.ok(body, 0);
    }
}
