package kpo.catalog.expert;

import java.util.Set;
import java.util.UUID;

/** Who had a say in whether an expert is vetted, besides those who checked degrees and credentials. */
public interface Vouchers {

    /** Their logins. */
    Set<String> of(UUID expertId);
}
