package kpo.catalog.expert;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import kpo.platform.Ids;

/** A degree that an expert claims, by its level in ISCED 2011. */
@Entity
@Table(name = "degree")
public class Degree extends Claim {

    /** Master and above: what makes knowledge work of process work (ISCED 2011, levels 7 and 8). */
    private static final int ADVANCED_LEVEL = 7;

    @Id
    private UUID id;

    private int level;
    private String field;
    private String title;
    private String institution;
    private int awardedYear;

    protected Degree() {}

    static Degree claimed(ExpertRequest.DegreeClaim claim) {
        Degree degree = new Degree();
        degree.id = Ids.next();
        degree.level = claim.level();
        degree.field = claim.field();
        degree.title = claim.title();
        degree.institution = claim.institution();
        degree.awardedYear = claim.awardedYear();
        return degree;
    }

    @Override
    ExpertRequest.DegreeClaim claim() {
        return new ExpertRequest.DegreeClaim(level, field, title, institution, awardedYear);
    }

    @Override
    LocalDate expiresOn() {
        return null;
    }

    @Override
    VerificationFacts facts(Expert expert) {
        return new VerificationFacts(
                expert.status(),
                expert.providerId(),
                VerificationFacts.ClaimKind.DEGREE,
                id,
                "ISCED_" + level,
                verifiedUntil());
    }

    @Override
    String words() {
        return title + ", " + institution;
    }

    public boolean isAdvanced() {
        return level >= ADVANCED_LEVEL;
    }

    @Override
    public UUID id() {
        return id;
    }

    public int level() {
        return level;
    }

    /** ISCED-F 2013, of two to four digits; null where it was not given. */
    public String field() {
        return field;
    }

    String title() {
        return title;
    }

    String institution() {
        return institution;
    }

    int awardedYear() {
        return awardedYear;
    }
}
