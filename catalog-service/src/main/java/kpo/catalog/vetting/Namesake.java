package kpo.catalog.vetting;

import java.util.UUID;

/** Another expert of the same organisation and name, of whom something adverse is known. */
record Namesake(UUID expertId, AdverseFinding finding) {}
