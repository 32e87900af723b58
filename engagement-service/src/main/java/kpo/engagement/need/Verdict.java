package kpo.engagement.need;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What kind of outsourcing a need is. */
@Schema(name = "QualificationVerdict")
enum Verdict {
    /** Knowledge process outsourcing. */
    KPO,
    /** Parts of it are. */
    HYBRID,
    /** Business process outsourcing: routine work, which is not for us. */
    BPO
}
