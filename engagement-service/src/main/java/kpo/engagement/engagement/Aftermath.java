package kpo.engagement.engagement;

/**
 * What follows from a verb of an engagement elsewhere, in the same transaction; contributed as a bean by the feature that
 * has it, as a {@link Gate} is.
 */
public interface Aftermath {

    /** @param reason why, in the words of whoever did it */
    void ofCancel(Engagement engagement, String reason);
}
