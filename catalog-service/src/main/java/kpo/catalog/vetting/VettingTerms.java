package kpo.catalog.vetting;

import io.smallrye.config.ConfigMapping;
import java.util.List;

/** How long a vetting counts. */
@ConfigMapping(prefix = "kpo.vetting")
interface VettingTerms {

    /** After so many months an approval ends. */
    int validMonths();

    /** After so many months the verification of a credential ends, where its check does not say another day. */
    int verificationMonths();

    /** For so many months an adverse finding that stands is held against erasure. */
    int findingsKeptMonths();

    /** So many days before the end the provider is reminded. */
    List<Integer> reminderDays();

    /** How often ended vettings are looked for. */
    String lookEvery();
}
