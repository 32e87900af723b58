package kpo.catalog.matching;

import kpo.platform.problem.Sentence;

/** What a match says of an expert, each in the languages of the texts beside the problems. */
enum MatchSentence {
    NOTHING_ASKED,
    SKILL_OF,
    SKILL_AT_LEVEL,
    HELD_NOT,
    HELD_HALF,
    HELD,
    VERIFY_OR_EARN,
    LICENCE_WANTED,
    DOMAIN_CREDENTIAL_VERIFIED,
    DOMAIN_CREDENTIAL_CLAIMED,
    VERIFY_THAT_CREDENTIAL,
    DOMAIN_CREDENTIAL_ABSENT,
    DOMAIN_CREDENTIAL_WANTED,
    YEARS_OF,
    MORE_YEARS,
    MINUTES_FREE,
    MINUTES_FREE_BUT_AWAY,
    ASK_FOR_MINUTES,
    ASK_FOR_MINUTES_OR_DAYS,
    ASK_FOR_OTHER_DAYS,
    MINUTES_SHARED,
    HOURS_NEARER,
    LANGUAGE_AT,
    LANGUAGE_NOT_SPOKEN,
    HIGHER_LANGUAGE_LEVEL,
    OTHER_CURRENCY,
    BUDGET_IN_CURRENCY,
    WITHIN_BUDGET,
    ABOVE_BUDGET,
    HIGHER_BUDGET,
    NOT_VETTED,
    DOMAIN_NOT_CLAIMED,
    SKILLS_TOO_LOW,
    DEGREE_TOO_LOW,
    CREDENTIALS_NOT_VALID,
    LANGUAGES_TOO_LOW,
    WORKS_ELSEWHERE,
    WORKS_APART_ELSEWHERE,
    NOT_AVAILABLE,
    TOO_FEW_SHARED,
    SHARED_ON_WORST_DAY,
    PROVIDER_EXCLUDED,
    /** Of matches that were kept before it was said what of the centre is not wanted. */
    CENTRE_UNWANTED,
    CENTRE_OF_OTHER_KIND,
    CENTRE_NOT_NEAR,
    CENTRE_APART_NOT_NEAR,
    EMPLOYER_EXCLUDED,
    /** Of matches that were kept before a day was named. */
    LEFT_COMPETITOR_TOO_LATE,
    FREE_OF_COMPETITOR_FROM,
    WORKS_FOR_COMPETITOR,
    TOO_FEW_FREE,
    AWAY_AT_FIRST,
    MOSTLY_AWAY,
    CAPTIVE_OF_ANOTHER;

    Sentence of(Object... values) {
        return Sentence.of(this, values);
    }
}
