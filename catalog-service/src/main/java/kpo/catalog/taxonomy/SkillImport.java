package kpo.catalog.taxonomy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import kpo.platform.operation.Row;
import kpo.platform.operation.RowImport;
import kpo.platform.operation.RowOutcome;
import kpo.platform.problem.ProblemException;

/** Skills from a file in the columns of ESCO; one that is there as the same concept is changed, its code stays. */
@ApplicationScoped
class SkillImport implements RowImport<SkillRow> {

    static final String KIND = "skills";

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int LONGEST_CODE = 60;
    private static final int ID_DIGITS = 8;

    @Inject
    Skills skills;

    @Inject
    Specialisms specialisms;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<SkillRow> rowType() {
        return SkillRow.class;
    }

    /** What else the portal of ESCO and its collections write of a concept. */
    @Override
    public Set<String> readOnlyFields() {
        return Set.of(
                "broader",
                "collections",
                "conceptType",
                "definition",
                "description",
                "hiddenLabels",
                "inScheme",
                "modifiedDate",
                "scopeNote",
                "status");
    }

    @Override
    public Object keyOf(SkillRow row) {
        return row.uuid();
    }

    @Override
    public List<RowOutcome> apply(List<Row<SkillRow>> batch) {
        List<SkillRow> rows = batch.stream().map(Row::value).toList();
        Map<UUID, Skill> known =
                new HashMap<>(skills.ofEsco(rows.stream().map(SkillRow::uuid).toList()));
        Set<String> taken =
                skills.taken(rows.stream().map(row -> slug(row.label())).toList());
        return rows.stream().map(row -> told(row, take(row, known, taken))).toList();
    }

    private RowOutcome take(SkillRow row, Map<UUID, Skill> known, Set<String> taken) {
        Skill skill = known.get(row.uuid());
        try {
            check(row, skill == null ? null : skill.specialism());
        } catch (ProblemException refusal) {
            return RowOutcome.refused(refusal);
        }
        if (skill == null) {
            Skill fresh = Skill.imported(row, free(row, taken));
            skills.persist(fresh);
            known.put(row.uuid(), fresh);
            return RowOutcome.created(fresh.code());
        }
        if (skill.says(row)) {
            return RowOutcome.unchanged(skill.code());
        }
        skill.take(row);
        return RowOutcome.updated(skill.code());
    }

    private static RowOutcome told(SkillRow row, RowOutcome outcome) {
        int left = row.synonymsLeftOut();
        return left == 0
                ? outcome
                : outcome.warned(TaxonomyProblem.SYNONYMS_LEFT_OUT
                        .because("%d of the synonyms are not kept: a skill has 50, of 120 characters each.", left)
                        .at("/alt_labels"));
    }

    private void check(SkillRow row, String held) {
        if (row.specialism() != null && row.domain() == null) {
            throw TaxonomyProblem.SPECIALISM_UNKNOWN
                    .because("A specialism belongs to a domain, and the row has none.")
                    .at("/specialism");
        }
        specialisms.requireKnown(row.specialism(), row.domain(), held, "/specialism");
    }

    /** The label as a code; where another skill has it, with the beginning of the concept's id. */
    private static String free(SkillRow row, Set<String> taken) {
        String slug = slug(row.label());
        String id = row.uuid().toString();
        String code = slug;
        if (slug.isEmpty() || taken.contains(slug)) {
            code = slug.isEmpty() ? id : cut(slug, LONGEST_CODE - ID_DIGITS - 1) + "-" + id.substring(0, ID_DIGITS);
        }
        taken.add(code);
        return code;
    }

    static String slug(String label) {
        String ascii =
                MARKS.matcher(Normalizer.normalize(label, Normalizer.Form.NFD)).replaceAll("");
        String hyphened =
                ascii.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return cut(hyphened, LONGEST_CODE);
    }

    private static String cut(String code, int most) {
        return code.length() <= most ? code : code.substring(0, most).replaceAll("-$", "");
    }
}
