package kpo.platform.operation;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** How a file of rows is to be taken. */
public class ImportOptions {

    @QueryParam("dryRun")
    @DefaultValue("false")
    @Parameter(description = "Whether every row is checked and none is kept; the operation tells what would be")
    public boolean dryRun;

    @QueryParam("atomic")
    @DefaultValue("false")
    @Parameter(description = "Whether all rows are kept or none. Otherwise a bad row never spoils the good ones")
    public boolean atomic;
}
