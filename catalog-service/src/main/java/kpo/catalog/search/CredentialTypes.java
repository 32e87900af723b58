package kpo.catalog.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** What is claimed as a credential. Providers name the types, so that one is known where somebody has it. */
@ApplicationScoped
public class CredentialTypes {

    private static final String REQUIRED =
            "Write the type as it stands in the profiles of experts, or want it and do not require it.";
    private static final String SEARCHED = "Write the type as it stands in the profiles of experts.";

    @Inject
    EntityManager database;

    /**
     * A type with a slip of the pen would find nobody. As far as the caller sees experts: a type tells of no other.
     *
     * @param pointer to the list in the request
     */
    public void requireKnown(List<String> types, String pointer) {
        for (int i = 0; i < types.size(); i++) {
            requireKnown(types.get(i), "%s/%d".formatted(pointer, i), REQUIRED);
        }
    }

    /** @param pointer to the parameter that names it */
    void requireKnown(String type, String pointer) {
        requireKnown(type, pointer, SEARCHED);
    }

    private void requireKnown(String type, String pointer, String remedy) {
        if (!isListed(type) && !isClaimed(type)) {
            throw SearchProblem.CREDENTIAL_TYPE_UNKNOWN
                    .because("Nobody has or claims a credential %s.", type)
                    .at(pointer)
                    .liftedBy(remedy);
        }
    }

    /** Of vetted experts, verified: what a match asks for mostly, and found at once. */
    private boolean isListed(String type) {
        return !database.createNativeQuery(
                        """
                        select 1 from expert_list u join expert_list l on l.chunk = u.chunk and l.audience = u.audience
                        where u.facet = 'status:VETTED' and l.facet > ?1 and l.facet < ?2 limit 1""")
                .setParameter(1, "credential:" + type + "=")
                .setParameter(2, "credential:" + type + "=~")
                .getResultList()
                .isEmpty();
    }

    private boolean isClaimed(String type) {
        return !database.createNativeQuery("select 1 from credential where type = ?1 limit 1")
                .setParameter(1, type)
                .getResultList()
                .isEmpty();
    }
}
