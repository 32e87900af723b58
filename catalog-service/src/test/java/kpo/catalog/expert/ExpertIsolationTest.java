package kpo.catalog.expert;

import static kpo.catalog.CatalogFixture.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import kpo.platform.caller.Caller;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.caller.Role;
import org.junit.jupiter.api.Test;

/** The second wall: what the database lets through when no code stands before it. */
@QuarkusTest
class ExpertIsolationTest {

    private static final Caller STRANGER = new Caller("eve", organisation(), Set.of(Role.PROVIDER_MANAGER));

    @Inject
    EntityManager database;

    @Test
    void a_stranger_reads_vetted_experts_and_writes_none() {
        String provider = thirdParty(organisation());
        String vetted = vetted(asha(provider));
        String draft = enrolled(asha(provider));

        assertThat(count("select count(*) from expert where id = ?1", vetted)).isOne();
        assertThat(count("select count(*) from degree where expert_id = ?1", vetted))
                .isOne();
        assertThat(count("select count(*) from expert where id = ?1", draft)).isZero();
        assertThat(count("select count(*) from degree where expert_id = ?1", draft))
                .isZero();
        assertThat(count("select count(*) from vetting_case where expert_id = ?1", vetted))
                .isZero();
        assertThat(changed("update expert set status = 'DRAFT' where id = ?1", vetted))
                .isZero();
        assertThat(changed("update degree set level = 8 where expert_id = ?1", vetted))
                .isZero();
        assertThat(changed("delete from expert_skill where expert_id = ?1", vetted))
                .isZero();
        assertThatThrownBy(() -> changed(
                        "insert into expert_skill (expert_id, code, level) values (?1, 'due-diligence', 5)", vetted))
                .hasStackTraceContaining("row-level security");
    }

    private long count(String sql, String id) {
        return asStranger(() -> ((Number) database.createNativeQuery(sql)
                        .setParameter(1, UUID.fromString(id))
                        .getSingleResult())
                .longValue());
    }

    private int changed(String sql, String id) {
        return asStranger(() -> database.createNativeQuery(sql)
                .setParameter(1, UUID.fromString(id))
                .executeUpdate());
    }

    private static <T> T asStranger(Callable<T> work) {
        return CurrentCaller.callAs(
                STRANGER, () -> QuarkusTransaction.requiringNew().call(work));
    }
}
