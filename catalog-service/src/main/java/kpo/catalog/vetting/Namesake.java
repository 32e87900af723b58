package kpo.catalog.vetting;

import java.util.Set;
import java.util.UUID;

/**
 * Another expert of the same organisation and name, of whom something adverse is known.
 *
 * @param toldApartBy the subjects of those who found, in any round, that it is somebody else
 */
record Namesake(UUID expertId, AdverseFinding finding, Set<String> toldApartBy) {}
