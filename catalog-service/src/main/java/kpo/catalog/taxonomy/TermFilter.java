package kpo.catalog.taxonomy;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import kpo.platform.paging.Filters;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which words of the taxonomy a list shows; what is absent filters nothing. */
public class TermFilter {

    @QueryParam("domain")
    public DomainCode domain;

    @QueryParam("named")
    @Size(min = 1, max = 120)
    @Parameter(description = "With this in a label or a synonym", example = "equity")
    public String named;

    @QueryParam("deprecated")
    @Parameter(description = "Whether nobody uses them anew")
    public Boolean deprecated;

    Filters filters() {
        Filters filters = Filters.equal("domain", domain);
        if (named != null) {
            String pattern = "%" + literally(named.toLowerCase(Locale.ROOT)) + "%";
            filters.where(
                    "lower(e.labels.en) like ? escape '\\' or lower(e.labels.hi) like ? escape '\\' or exists"
                            + " (select 1 from e.synonyms s where lower(s) like ? escape '\\')",
                    pattern,
                    pattern,
                    pattern);
        }
        if (deprecated != null) {
            filters.where(deprecated ? "e.deprecatedAt is not null" : "e.deprecatedAt is null");
        }
        return filters;
    }

    /** The escape character first: those that escape the others stay as they are. */
    private static String literally(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
