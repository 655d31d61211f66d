/* Which stretches of text are names: runs of capitalised words, joined by what joins names, without
 * titles. */
#ifndef NAMENORM_MENTIONS_H
#define NAMENORM_MENTIONS_H

#include "document/words.h"
#include "namenorm/evidence.h"

/* What speaks for a kind at one mention; bits. */
enum mention_sign {
    SIGN_TITLE = 1 << 0,      /* a title stands with it */
    SIGN_GIVEN_NAME = 1 << 1, /* it begins with a given name */
    SIGN_CUE = 1 << 2,        /* a cue of speech follows or goes before */
    SIGN_LOCATIVE = 1 << 3,   /* a preposition of place stands before it */
    SIGN_ORG = 1 << 4,        /* it has a word of organisations, a legal form, or is listed */
    SIGN_PLACE = 1 << 5,      /* it has a word of places, or is listed */
    SIGN_OTHER = 1 << 6,      /* it has a word of events, works, laws */
    SIGN_ACRONYM = 1 << 7,    /* all capitals, not in a text of capitals */
    SIGN_PRONOUN = 1 << 8,    /* who, he: a person's pronoun directly behind it */
    SIGN_ARTICLE = 1 << 9,    /* "the" stands before it */
    SIGN_LISTED = 1 << 10, /* the whole of it stands in the list that gave SIGN_ORG or SIGN_PLACE */
};

/* A name as it was found. Words are indices into words->at, half open. */
struct mention {
    uint32_t block;
    uint32_t first; /* its words */
    uint32_t last;
    uint32_t title_first; /* of the title before it; equal: none */
    uint32_t title_last;
    uint32_t after_first; /* of the title behind it */
    uint32_t after_last;
    uint32_t signs; /* mention_sign bits */
    char gender;    /* as a title or given name tells: m, f, or 0 */
};

/* Zero-initialise it. */
struct mentions {
    struct mention *at;
    size_t count;
    size_t room;
};

void mentions_find(const struct document *document, const struct words *words,
                   const struct evidence *evidence, struct mentions *mentions);

void mentions_free(struct mentions *mentions);

#endif
