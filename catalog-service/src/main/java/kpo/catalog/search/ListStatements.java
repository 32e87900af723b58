package kpo.catalog.search;

import jakarta.persistence.EntityManager;

/** How statements over lists are to be run. */
public final class ListStatements {

    /**
     * What a query selects to have the rest of its transaction run so: planning such a statement takes as long as running
     * it, and caches of intermediate lists cost more than they save.
     */
    public static final String SETTINGS =
            """
            set_config('plan_cache_mode', 'force_generic_plan', true), set_config('enable_memoize', 'off', true), \
            set_config('jit', 'off', true)""";

    private ListStatements() {}

    /** From here on the transaction runs them so. */
    public static void prepare(EntityManager database) {
        database.createNativeQuery("select " + SETTINGS).getSingleResult();
    }
}
