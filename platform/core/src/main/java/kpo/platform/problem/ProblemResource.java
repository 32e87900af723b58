package kpo.platform.problem;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The catalogue of this service's problems: what the {@code type} of a refusal leads to. Open to everybody. */
@Path("/problems")
public class ProblemResource {

    @Inject
    ProblemEnums problems;

    @Inject
    ProblemTexts texts;

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listProblems", hidden = true)
    public Response list(@HeaderParam("Accept-Language") String accepted) {
        Language language = Language.preferred(accepted);
        return answer(catalogue(language), language);
    }

    @GET
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    @Operation(operationId = "showProblems", hidden = true)
    public Response page(@HeaderParam("Accept-Language") String accepted) {
        Language language = Language.preferred(accepted);
        return answer(html(catalogue(language), language), language);
    }

    @GET
    @PermitAll
    @Path("/{code}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getProblem", hidden = true)
    public Response get(String code, @HeaderParam("Accept-Language") String accepted) {
        Language language = Language.preferred(accepted);
        return answer(require(code, language), language);
    }

    @GET
    @PermitAll
    @Path("/{code}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(operationId = "showProblem", hidden = true)
    public Response pageOf(String code, @HeaderParam("Accept-Language") String accepted) {
        Language language = Language.preferred(accepted);
        return answer(html(List.of(require(code, language)), language), language);
    }

    private List<ProblemKind> catalogue(Language language) {
        return problems.all()
                .map(p -> new ProblemKind(
                        "/problems/" + p.code(),
                        p.code(),
                        p.status(),
                        texts.title(p, language),
                        texts.text(p, language)))
                // Features that share a code share its meaning.
                .distinct()
                .toList();
    }

    private ProblemKind require(String code, Language language) {
        return catalogue(language).stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> CommonProblem.NOT_FOUND.because("This service answers no problem %s.", code));
    }

    private static Response answer(Object body, Language language) {
        return Response.ok(body)
                .header("Content-Language", language.tag())
                .header("Vary", "Accept, Accept-Language")
                .build();
    }

    /** Nothing in it comes from a caller; our own texts have no markup. */
    private static String html(List<ProblemKind> kinds, Language language) {
        return kinds.stream()
                .map(kind -> "<dt id=\"%1$s\"><code>%1$s</code> (%2$d) %3$s</dt><dd>%4$s</dd>"
                        .formatted(kind.code(), kind.status(), escaped(kind.title()), escaped(kind.text())))
                .collect(Collectors.joining(
                        "\n",
                        "<!doctype html><html lang=\"%s\"><head><meta charset=\"utf-8\"><title>Problems</title></head><body><dl>\n"
                                .formatted(language.tag()),
                        "\n</dl></body></html>\n"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
