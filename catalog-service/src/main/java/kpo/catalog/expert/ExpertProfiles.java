package kpo.catalog.expert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kpo.platform.caller.Caller;

/** One expert for reading: by one statement, where an {@link Expert} with its parts takes one for each kind of part. */
@ApplicationScoped
class ExpertProfiles {

    // Not the mapper of requests: its rules are for what comes from outside.
    private static final ObjectReader PROFILES =
            JsonMapper.builder().addModule(new JavaTimeModule()).build().readerFor(ExpertResponse.class);

    @Inject
    EntityManager database;

    @Inject
    Experts experts;

    @Inject
    Clock clock;

    /** @param isDisclosed whether the caller's organisation may know who it is, though the expert is not its own */
    record Profile(long version, boolean isDisclosed, ExpertResponse whole) {

        ExpertResponse shownTo(Caller caller) {
            return whole.shownAt(Disclosure.of(whole.organisation(), whole.subject(), isDisclosed, caller));
        }
    }

    /** @throws kpo.platform.problem.ProblemException 404 where the expert is absent or the caller may not see it */
    Profile require(UUID id) {
        List<?> rows = database.createNativeQuery("select version, disclosed, profile from expert_profile(?1, ?2)")
                .setParameter(1, id)
                .setParameter(2, LocalDate.now(clock))
                .getResultList();
        if (rows.isEmpty()) {
            throw experts.absent(id);
        }
        Object[] row = (Object[]) rows.get(0);
        return new Profile((Long) row[0], (Boolean) row[1], read((String) row[2]));
    }

    private ExpertResponse read(String text) {
        try {
            return PROFILES.readValue(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("expert_profile writes what is read here", e);
        }
    }
}
