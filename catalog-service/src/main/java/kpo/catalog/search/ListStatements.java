package kpo.catalog.search;

import jakarta.persistence.EntityManager;

/** How statements over lists are to be run. */
public final class ListStatements {

    private ListStatements() {}

    /** Planning such a statement takes as long as running it, and caches of intermediate lists cost more than they save. */
    public static void prepare(EntityManager database) {
        database.createNativeQuery(
                        """
                        select set_config('plan_cache_mode', 'force_generic_plan', true),
                            set_config('enable_memoize', 'off', true), set_config('jit', 'off', true)""")
                .getSingleResult();
    }
}
