package kpo.platform.contract;

import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * One thing that the contract says of every operation or schema the same way. {@link ContractRules} lists the parts in
 * their order; a part sees what those before it have written.
 */
public interface ContractPart {

    /** Called first, once: for what operations refer to. */
    default void components(OpenAPI contract) {}

    /** Called for each operation, in the order of the paths. */
    default void operation(DescribedOperation operation) {}

    /** Called last, once. */
    default void complete(OpenAPI contract) {}

    /** Called for each schema wherever it stands, before everything else. */
    default void schema(Schema schema) {}
}
