package kpo.billing.invoice;

import static kpo.platform.caller.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import kpo.billing.charge.BillableWork;
import kpo.billing.charge.ChargeResponse;
import kpo.platform.action.AllowedAction;
import kpo.platform.action.AllowedActions;
import kpo.platform.paging.DayRange;
import kpo.platform.paging.Page;
import kpo.platform.paging.PageRequest;
import kpo.platform.paging.Sorts;
import kpo.platform.transaction.Answer;
import kpo.platform.transaction.IfMatch;
import kpo.platform.transaction.KeyRequired;
import kpo.platform.transaction.Reads;
import kpo.platform.transaction.Writes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/invoices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Invoices", description = "Demands for payment: preview, draft, issue; and why each figure is what it is")
public class InvoiceResource {

    private static final String PATH = "/v1/invoices";

    @Inject
    Invoicing invoicing;

    @Inject
    Invoices invoices;

    @Inject
    BillableWork work;

    @Inject
    Writes writes;

    @Inject
    Reads reads;

    @POST
    @Path("/preview")
    @RolesAllowed({OPERATOR, PROVIDER_FINANCE})
    @Operation(
            operationId = "previewInvoice",
            summary = "See what an invoice would be",
            description = "The same answer as drafting gives, but nothing is kept and no charge is taken.")
    public RestResponse<InvoiceResponse> preview(@Valid @NotNull DraftInvoiceRequest body) {
        return writes.once(
                body, () -> invoicing.preview(body), drafted -> Answer.ok(InvoiceResponse.ofPreview(drafted)));
    }

    @POST
    @KeyRequired
    @ResponseStatus(201)
    @RolesAllowed({OPERATOR, PROVIDER_FINANCE})
    @Operation(
            operationId = "draftInvoice",
            summary = "Draft an invoice",
            description = "Takes the rated work of the period that is on no other invoice. Work that cannot be"
                    + " converted is held and named, the rest goes on.")
    public RestResponse<InvoiceResponse> draft(@Valid @NotNull DraftInvoiceRequest body) {
        return writes.once(
                body,
                () -> invoicing.draft(body),
                drafted -> Answer.created(
                        PATH,
                        drafted.invoice().id(),
                        InvoiceResponse.ofDraft(drafted),
                        drafted.invoice().version()));
    }

    @POST
    @Path("/{id}/issue")
    @KeyRequired
    @RolesAllowed({OPERATOR, PROVIDER_FINANCE})
    @Operation(
            operationId = "issueInvoice",
            summary = "Issue a draft",
            description = "Gives it the next number of its series and today's date (UTC). It never changes after"
                    + " that. Tax is decided again: where it comes out otherwise, the draft is outdated.")
    public RestResponse<InvoiceResponse> issue(UUID id, @HeaderParam("If-Match") IfMatch ifMatch) {
        return writes.once(null, () -> invoicing.issue(id, ifMatch), InvoiceResource::answer);
    }

    @DELETE
    @Path("/{id}")
    @ResponseStatus(204)
    @RolesAllowed({OPERATOR, PROVIDER_FINANCE})
    @Operation(
            operationId = "deleteInvoice",
            summary = "Delete a draft",
            description = "Its work is free for another invoice. What is issued stays.")
    public RestResponse<Void> delete(UUID id, @HeaderParam("If-Match") IfMatch ifMatch) {
        return writes.once(null, () -> invoicing.delete(id, ifMatch), gone -> Answer.gone());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        OPERATOR,
        CLIENT_MANAGER,
        CLIENT_APPROVER,
        CLIENT_FINANCE,
        PROVIDER_MANAGER,
        PROVIDER_FINANCE,
        AUDITOR,
        SERVICE
    })
    @Operation(
            operationId = "getInvoice",
            summary = "Read an invoice",
            description = "Its seller sees drafts, too; its buyer what is issued.")
    public RestResponse<InvoiceResponse> get(UUID id) {
        return reads.one(() -> invoices.require(id), InvoiceResource::answer);
    }

    @GET
    @RolesAllowed({
        OPERATOR,
        CLIENT_MANAGER,
        CLIENT_APPROVER,
        CLIENT_FINANCE,
        PROVIDER_MANAGER,
        PROVIDER_FINANCE,
        AUDITOR,
        SERVICE
    })
    @Operation(
            operationId = "listInvoices",
            summary = "List invoices",
            description = "Those that your organisation sends, and the issued ones that it gets; from and to mean"
                    + " issuedOn.")
    @Sorts({"number", "issuedOn", "dueOn", "periodFrom"})
    public Page<InvoiceResponse> list(
            @Valid @BeanParam PageRequest page, @Valid @BeanParam InvoiceFilter filter, @BeanParam DayRange issued) {
        return reads.page(() -> invoices.page(page, filter, issued), InvoiceResponse::of);
    }

    @GET
    @Path("/{id}/lines/{lineId}/charges")
    @RolesAllowed({OPERATOR, CLIENT_MANAGER, CLIENT_FINANCE, PROVIDER_MANAGER, PROVIDER_FINANCE, AUDITOR, SERVICE})
    @Operation(
            operationId = "listChargesOfLine",
            summary = "List the charges behind a line",
            description = "Every fact that the line bills, with its frozen rate.")
    @Sorts("workDate")
    public Page<ChargeResponse> charges(UUID id, UUID lineId, @Valid @BeanParam PageRequest page) {
        return reads.page(
                () -> work.behind(page, invoices.requireLine(id, lineId).id()), Function.identity());
    }

    @GET
    @Path("/{id}/allowed-actions")
    @RolesAllowed({OPERATOR, PROVIDER_MANAGER, PROVIDER_FINANCE, AUDITOR})
    @Operation(
            operationId = "listActionsOfInvoice",
            summary = "What may be done with an invoice",
            description = "Each verb, and what stands against it now.")
    public RestResponse<AllowedActions> allowedActions(UUID id) {
        return reads.one(
                () -> invoices.require(id),
                invoice -> Answer.ok(new AllowedActions(List.of(
                        AllowedAction.of("issue", invoicing.refusalsToIssue(invoice)),
                        AllowedAction.of("delete", invoice.refusalsToDelete())))));
    }

    private static Answer<InvoiceResponse> answer(Invoice invoice) {
        return Answer.ok(InvoiceResponse.of(invoice), invoice.version());
    }
}
