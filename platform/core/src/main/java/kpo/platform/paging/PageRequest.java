package kpo.platform.paging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * Which part of a list is asked for. A page begins behind the last object of the page before, whatever was added or
 * removed meanwhile.
 */
public class PageRequest {

    public static final int MOST = 200;

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(MOST)
    @Parameter(description = "The most items of one page")
    public int limit = 50;

    @QueryParam("after")
    @Parameter(description = "The `next` of the page before; opaque, and good for the same list, filters and sort only")
    public String after;

    @QueryParam("sort")
    @Parameter(description = "In what order; `-` before a field turns it round. Without it: in the order of making")
    public String sort;

    @QueryParam("count")
    @DefaultValue("false")
    @Parameter(description = "Whether the page tells the `total`, which costs a count")
    public boolean count;

    /** How many rows to read: one more than shown, to know whether there is a next page. */
    public int fetch() {
        return limit + 1;
    }

    public List<SortKey> sortKeys() {
        return SortKey.all(sort);
    }
}
