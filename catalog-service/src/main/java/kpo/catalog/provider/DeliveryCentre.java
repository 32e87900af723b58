package kpo.catalog.provider;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kpo.platform.Ids;
import kpo.platform.problem.ProblemException;
import org.hibernate.annotations.BatchSize;

/** A place from which a provider's people work, with the calendar that counts there. */
@Entity
@Table(name = "delivery_centre")
public class DeliveryCentre {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID providerId;
    private String organisation;
    private String name;
    private String city;
    private String country;
    private String subdivision;
    private String zone;

    /** Set by every change, so that the version counts up also where only a day changes. */
    private Instant changedAt;

    @Embedded
    private Closure closure;

    @ElementCollection
    @CollectionTable(name = "delivery_centre_day", joinColumns = @JoinColumn(name = "delivery_centre_id"))
    @OrderBy("day")
    @BatchSize(size = 200)
    private List<OwnDay> ownDays = new ArrayList<>();

    protected DeliveryCentre() {}

    static DeliveryCentre open(Provider provider, DeliveryCentreRequest request, Instant now) {
        DeliveryCentre centre = new DeliveryCentre();
        centre.id = Ids.next();
        centre.providerId = provider.id();
        centre.organisation = provider.organisation();
        centre.change(request, now);
        return centre;
    }

    void change(DeliveryCentreRequest request, Instant now) {
        name = request.name();
        city = request.city();
        country = request.country();
        subdivision = request.part();
        zone = request.zone();
        ownDays.removeIf(day -> !request.ownDays().contains(day));
        request.ownDays().stream().filter(day -> !ownDays.contains(day)).forEach(ownDays::add);
        changedAt = now;
    }

    boolean isIn(String country, String zone) {
        return this.country.equals(country) && this.zone.equals(zone);
    }

    void close(Closure closure) {
        this.closure = closure;
        changedAt = closure.at();
    }

    /** What stands against anything new, and against a change. */
    List<ProblemException> refusals() {
        return closure == null
                ? List.of()
                : List.of(ProviderProblem.CENTRE_CLOSED.because("The centre was closed at %s.", closure.at()));
    }

    public UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    public UUID providerId() {
        return providerId;
    }

    String organisation() {
        return organisation;
    }

    String name() {
        return name;
    }

    String city() {
        return city;
    }

    /** ISO 3166-1 alpha-2. */
    public String country() {
        return country;
    }

    /** The part of its ISO 3166-2 code behind the hyphen; null where the country as a whole is meant. */
    String subdivision() {
        return subdivision;
    }

    public String zone() {
        return zone;
    }

    /** Null while it is open. */
    Closure closure() {
        return closure;
    }

    List<OwnDay> ownDays() {
        return List.copyOf(ownDays);
    }
}
