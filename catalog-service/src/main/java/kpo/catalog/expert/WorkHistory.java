package kpo.catalog.expert;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kpo.catalog.taxonomy.DomainCode;
import kpo.platform.Ids;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** For whom an expert worked, from a day until before another: what conflict checks look at. */
@Entity
@Table(name = "work_history")
public class WorkHistory {

    @Id
    private UUID id;

    private String employer;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> clients;

    @Enumerated(EnumType.STRING)
    private DomainCode domain;

    private LocalDate workedFrom;
    private LocalDate workedTo;

    protected WorkHistory() {}

    static WorkHistory claimed(ExpertRequest.WorkClaim claim) {
        WorkHistory work = new WorkHistory();
        work.id = Ids.next();
        work.employer = claim.employer();
        work.clients = List.copyOf(claim.clients());
        work.domain = claim.domain();
        work.workedFrom = claim.from();
        work.workedTo = claim.to();
        return work;
    }

    /** What was said of it, to tell whether a revision says the same. */
    ExpertRequest.WorkClaim claim() {
        return new ExpertRequest.WorkClaim(employer, clients, domain, workedFrom, workedTo);
    }

    public UUID id() {
        return id;
    }

    /** The organisation's name. */
    public String employer() {
        return employer;
    }

    /** Names of the organisations that the work was for. */
    public List<String> clients() {
        return clients;
    }

    public DomainCode domain() {
        return domain;
    }

    public LocalDate workedFrom() {
        return workedFrom;
    }

    /** The first day on which it was over; null while it lasts. */
    public LocalDate workedTo() {
        return workedTo;
    }
}
