package kpo.catalog.provider;

import kpo.platform.problem.Problem;

/** What can be wrong with a provider. */
public enum ProviderProblem implements Problem {
    PROVIDER_KNOWN(409, "The provider is known already"),
    PROVIDER_CLOSED(409, "The provider is closed"),
    CENTRE_CLOSED(409, "The delivery centre is closed"),
    EXPERTS_IN_USE(409, "Experts of it are vetted or being vetted"),
    RESERVATIONS_LAST(409, "Experts of it are reserved"),
    PARENT_REQUIRED(422, "A captive needs the client that owns it"),
    PARENT_ITSELF(422, "A captive is not its own parent"),
    PARENT_REFUSED(422, "A third party belongs to no client"),
    DAYS_EMPTY(422, "The period is empty or ends before it begins"),
    DAYS_TOO_MANY(422, "The period is longer than is counted at once"),
    OWN_DAY_TWICE(422, "An own day is given twice"),
    SUBDIVISION_ELSEWHERE(422, "The part is of another country"),
    ZONE_ELSEWHERE(422, "The zone is not used in the country"),
    CENTRE_OF_ANOTHER_PROVIDER(422, "The delivery centre belongs to another provider"),
    CERTIFICATE_KNOWN(409, "The certificate is known already"),
    CERTIFICATE_IN_FUTURE(422, "The certificate would be awarded in the future"),
    CERTIFICATE_PERIOD_EMPTY(422, "The certificate would end before it is awarded"),
    PRICE_BAND_INVERTED(422, "A price band ends at or above its beginning"),
    CURRENCIES_DIFFER(422, "A price band has one currency");

    private final int status;
    private final String title;

    ProviderProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
