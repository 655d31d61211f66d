/* What speaks for or against a kind of thing at the mentions of a name, and the kind they make. */
#ifndef NAMENORM_SIGNS_H
#define NAMENORM_SIGNS_H

#include <stdbool.h>
#include <stdint.h>

enum name_kind { NAME_PERSON, NAME_ORG, NAME_PLACE, NAME_OTHER, NAME_KINDS };

/* What speaks for or against a kind at one mention. A mention has a set of them, a bit each. */
enum mention_sign {
    /* in the name itself */
    SIGN_LISTED_PLACE,  /* the whole of it stands in the list of places */
    SIGN_GAZETTEER,     /* in those of cities and regions */
    SIGN_LISTED_ORG,    /* in that of organisations */
    SIGN_LISTED_OTHER,  /* in that of other things */
    SIGN_ORG_WORD,      /* its head is a word of organisations */
    SIGN_PLACE_WORD,    /* of places */
    SIGN_OTHER_WORD,    /* of events, works, laws */
    SIGN_LEGAL_FORM,    /* it has a legal form: Inc. */
    SIGN_GIVEN_NAME,    /* it begins with a given name */
    SIGN_PERSON_PART,   /* it has what only persons' names have: initials, suffixes, particles */
    SIGN_ACRONYM,       /* all capitals, not in a text of capitals */
    SIGN_NUMBER,        /* it has a number: Vostok 1 */
    SIGN_BRAND,         /* a capital inside, or a domain: YouTube, Represent.com */
    SIGN_COMPOUND,      /* & or a linker inside */
    SIGN_PERSON_ENDING, /* it ends as names of persons do: -ovich, -oğlu */
    SIGN_PLACE_ENDING,  /* as those of places do: -burg, -abad */
    SIGN_ORG_ENDING,    /* as those of organisations do: -bank */
    SIGN_SEVERAL,       /* it has more than one word */
    SIGN_COMMON,        /* all its words are common ones of the language */
    SIGN_PLACE_INSIDE,  /* one of them is a listed place */
    /* around it */
    SIGN_TITLE,        /* a title stands with it */
    SIGN_CUE,          /* a cue of speech follows or goes before */
    SIGN_LOCATIVE,     /* a preposition of place stands before it */
    SIGN_AT,           /* one of places and organisations: at */
    SIGN_SITE,         /* one of these, and it is a museum or the like */
    SIGN_TOWARDS,      /* one that may be of place: to, from */
    SIGN_PRONOUN,      /* who, he: a person's pronoun directly behind it */
    SIGN_KINSHIP,      /* a word of kinship directly before it */
    SIGN_ARTICLE,      /* "the" stands before it */
    SIGN_ORG_BESIDE,   /* a word of organisations stands with it: the group X; X, a company */
    SIGN_PLACE_BESIDE, /* one of places: the village of X */
    SIGN_OTHER_BESIDE, /* one of works, ships: the film X */
    SIGN_PLACE_BEHIND, /* a comma and a listed place: X, Texas */
    SIGN_AGE,          /* a comma and a number: X, 45, */
    SIGN_QUOTED,       /* quotation marks stand around it */
    SIGN_OF_ROLE,      /* a role and "of" stand before it: mayor of X */
    SIGN_CUE_PERSON,   /* a word of the kind cues stands beside it: X died */
    SIGN_CUE_ORG,      /* X employees */
    SIGN_CUE_PLACE,    /* X, where */
    SIGN_CUE_OTHER,    /* aboard X */
    SIGN_WITH_PERSON,  /* "and" joins it to a person */
    SIGN_WITH_ORG,     /* to an organisation */
    SIGN_WITH_PLACE,   /* to a place */
    SIGN_WITH_OTHER,   /* to another thing */
    SIGN_COMMON_LAST,  /* its last word alone is a common one: Marrel Holdings */
    SIGN_BARE,         /* nothing that places have stands around it */
    SIGN_TEAM,         /* what stands around it teams have, in a report of play: see teams.h */
    SIGN_SCORE,        /* X 2-1 Y */
    SIGN_ORIGIN,       /* somebody is of it: Lee of X, Lee (X) */
    SIGN_UNKNOWN,      /* one word, of which nothing is known */
    SIGN_SURNAME,      /* one word, a listed surname */
    SIGN_HOME,         /* a name and "of" stand before it: Lee of X */
    SIGN_ASKS,         /* it asks in an interview: "X: How are you?" */
    SIGN_TOWN,         /* of which nothing else is told, it is a small town's name */
    SIGN_THING,        /* one word, which the dictionary has: it names a thing */
    SIGN_CLUB,         /* what only clubs have stands beside it: "il Napoli" */
    SIGN_COUNT
};

static inline uint64_t
sign_bit(enum mention_sign sign)
{
    return UINT64_C(1) << sign;
}

_Static_assert(SIGN_COUNT <= 64, "a set of signs is a word of 64 bits");

/* How often each sign was met at the mentions of one bearer. Zero-initialise it. */
struct sign_counts {
    uint64_t met; /* which were, a bit each */
    uint8_t at[SIGN_COUNT];
};

void signs_count(struct sign_counts *counts, uint64_t signs);

/* The kind that the signs speak for most; NAME_PERSON where they say nothing. *LEAD: by how many
 * points it leads. */
enum name_kind signs_kind(const struct sign_counts *counts, int *lead);

/* Whether the signs leave room for a person. What stands beside a full name says less than it:
 * "her co-star Helen Ross". */
static inline bool
signs_allow_person(uint64_t signs)
{
    const uint64_t full = UINT64_C(1) << SIGN_GIVEN_NAME | UINT64_C(1) << SIGN_SEVERAL;
    const uint64_t beside = UINT64_C(1) << SIGN_ORG_BESIDE | UINT64_C(1) << SIGN_PLACE_BESIDE |
                            UINT64_C(1) << SIGN_OTHER_BESIDE;
    const uint64_t never = UINT64_C(1) << SIGN_LISTED_PLACE | UINT64_C(1) << SIGN_LISTED_ORG |
                           UINT64_C(1) << SIGN_ORG_WORD | UINT64_C(1) << SIGN_PLACE_WORD |
                           UINT64_C(1) << SIGN_OTHER_WORD | UINT64_C(1) << SIGN_LEGAL_FORM |
                           UINT64_C(1) << SIGN_COMPOUND;
    return !(signs & never) && (!(signs & beside) || (signs & full) == full);
}

#endif
