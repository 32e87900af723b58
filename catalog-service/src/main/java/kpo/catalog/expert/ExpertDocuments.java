package kpo.catalog.expert;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kpo.catalog.provider.Provider;
import kpo.platform.Ids;

/**
 * Profiles as the database's function {@code take_experts} reads them: the fields of a JSON object, named as the columns.
 * What names the person or is forgotten with the person is apart, for the audit seals it.
 */
final class ExpertDocuments {

    private static final JsonFactory JSON = new JsonFactory();
    private static final WorkingDays WORKING_DAYS = new WorkingDays();

    private final List<UUID> auditKeys;
    private final List<String> profiles;
    private final List<String> personalParts;

    private interface Fields<T> {
        void write(T part) throws IOException;
    }

    ExpertDocuments(int most) {
        auditKeys = new ArrayList<>(most);
        profiles = new ArrayList<>(most);
        personalParts = new ArrayList<>(most);
    }

    boolean isEmpty() {
        return profiles.isEmpty();
    }

    Map<String, Object> parameters() {
        return Map.of(
                "auditKeys", auditKeys.toArray(UUID[]::new),
                "profiles", profiles.toArray(String[]::new),
                "personalParts", personalParts.toArray(String[]::new));
    }

    void add(UUID id, Provider provider, ExpertRequest profile, Instant now) {
        auditKeys.add(UUID.randomUUID());
        profiles.add(fields(out -> {
            text(out, "id", id);
            text(out, "provider_id", provider.id());
            text(out, "organisation", provider.organisation());
            text(out, "party_kind", profile.partyKind());
            out.writeNumberField("head_count", profile.headCount());
            text(out, "seniority", profile.seniority());
            text(out, "country", profile.country());
            text(out, "zone", profile.zone());
            text(out, "working_from", profile.workingHours().from());
            text(out, "working_to", profile.workingHours().to());
            text(
                    out,
                    "working_days",
                    WORKING_DAYS.convertToDatabaseColumn(profile.workingHours().days()));
            out.writeNumberField("weekly_capacity_minutes", profile.weeklyCapacityMinutes());
            text(out, "cost_rate_currency", profile.costRate().currency());
            text(out, "available_from", profile.availableFrom());
            text(out, "changed_at", now);
            each(out, "domains", profile.domains(), domain -> {
                text(out, "domain", domain.domain());
                out.writeNumberField("years", domain.years());
            });
            each(out, "skills", profile.skills(), skill -> {
                text(out, "code", skill.code());
                out.writeNumberField("level", skill.level());
                text(out, "last_used_on", skill.lastUsedOn());
            });
            each(out, "languages", profile.languages(), language -> {
                text(out, "tag", language.tag());
                text(out, "level", language.level());
            });
        }));
        personalParts.add(fields(out -> {
            text(out, "reference", profile.reference());
            text(out, "subject", profile.subject());
            text(out, "name", profile.name());
            out.writeNumberField("cost_rate_amount", profile.costRate().amount());
            each(out, "degrees", profile.degrees(), degree -> degree(out, degree));
            each(out, "credentials", profile.credentials(), credential -> credential(out, credential));
            each(out, "work_history", profile.workHistory(), work -> work(out, work));
        }));
    }

    private static String fields(Fields<JsonGenerator> content) {
        StringWriter text = new StringWriter(2048);
        try (JsonGenerator out = JSON.createGenerator(text)) {
            out.writeStartObject();
            content.write(out);
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.getBuffer().substring(1, text.getBuffer().length() - 1);
    }

    private static void degree(JsonGenerator out, ExpertRequest.DegreeClaim degree) throws IOException {
        text(out, "id", Ids.next());
        out.writeNumberField("level", degree.level());
        text(out, "field", degree.field());
        text(out, "title", degree.title());
        text(out, "institution", degree.institution());
        out.writeNumberField("awarded_year", degree.awardedYear());
    }

    private static void credential(JsonGenerator out, ExpertRequest.CredentialClaim credential) throws IOException {
        text(out, "id", Ids.next());
        text(out, "kind", credential.kind());
        text(out, "type", credential.type());
        text(out, "domain", credential.domain());
        text(out, "issuer", credential.issuer());
        text(out, "country", credential.country());
        text(out, "awarded_on", credential.awardedOn());
        text(out, "expires_on", credential.expiresOn());
    }

    private static void work(JsonGenerator out, ExpertRequest.WorkClaim work) throws IOException {
        text(out, "id", Ids.next());
        text(out, "employer", work.employer());
        out.writeArrayFieldStart("clients");
        for (String client : work.clients()) {
            out.writeString(client);
        }
        out.writeEndArray();
        text(out, "domain", work.domain());
        text(out, "worked_from", work.from());
        text(out, "worked_to", work.to());
    }

    private static <T> void each(JsonGenerator out, String name, List<T> parts, Fields<T> fields) throws IOException {
        out.writeArrayFieldStart(name);
        for (T part : parts) {
            out.writeStartObject();
            fields.write(part);
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    /** What is absent is left out: the database reads it as null. */
    private static void text(JsonGenerator out, String name, Object value) throws IOException {
        if (value != null) {
            out.writeStringField(name, value.toString());
        }
    }
}
