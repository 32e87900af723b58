package kpo.catalog.expert;

/** What another feature does when a degree or credential was refuted. */
public interface AfterRefutation {

    void refuted(Expert expert);
}
