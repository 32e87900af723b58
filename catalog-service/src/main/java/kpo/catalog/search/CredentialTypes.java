package kpo.catalog.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import kpo.platform.problem.ProblemException;

/** What is claimed as a credential. Providers name the types, so that one is known where somebody has it. */
@ApplicationScoped
class CredentialTypes {

    @Inject
    EntityManager database;

    /** A type with a slip of the pen would remove everybody. As far as the caller sees experts: a type tells of no other. */
    void requireKnown(List<String> types, String pointer) {
        for (int i = 0; i < types.size(); i++) {
            if (!isListed(types.get(i)) && !isClaimed(types.get(i))) {
                throw unknown(types.get(i)).at("%s/%d".formatted(pointer, i));
            }
        }
    }

    private static ProblemException unknown(String type) {
        return MatchProblem.CREDENTIAL_TYPE_UNKNOWN
                .because("Nobody has or claims a credential %s.", type)
                .liftedBy("Write the type as it stands in the profiles of experts, or want it and do not require it.");
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
