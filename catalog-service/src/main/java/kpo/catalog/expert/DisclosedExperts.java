package kpo.catalog.expert;

/** The experts whom the caller's organisation may know by name though they are not its own: few, and looked up at once. */
public final class DisclosedExperts {

    private DisclosedExperts() {}

    /** Their ids, as an SQL query. @param day as an SQL expression */
    public static String ids(String day) {
        return """
                select expert_id from disclosure_grant where organisation = current_setting('app.org', true) \
                and valid_from <= %1$s and (valid_to is null or valid_to > %1$s)"""
                .formatted(day);
    }
}
