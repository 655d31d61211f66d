/* What a block looks like, in numbers that need no language but for a few lists. */
#ifndef DECLUTTER_FEATURES_H
#define DECLUTTER_FEATURES_H

#include "document/document.h"

/* The features of one block by itself; shares are of its characters or words. */
enum feature {
    FEATURE_LENGTH,       /* log2 of its bytes + 1 */
    FEATURE_WORDS,        /* log2 of its words + 1 */
    FEATURE_TERMINAL,     /* ends in a terminal, closing marks aside */
    FEATURE_COLON,        /* ends in a colon */
    FEATURE_INNER_ENDS,   /* sentence ends inside, at most 4, of 4 */
    FEATURE_COMMAS,       /* commas a word, times 4, at most 1 */
    FEATURE_CAPITALS,     /* share of words with a capital */
    FEATURE_ALL_CAPITALS, /* share of words in capitals */
    FEATURE_DIGITS,       /* share of digits among characters */
    FEATURE_SEPARATORS,   /* | › • » · □ a word, at most 1 */
    FEATURE_FUNCTION,     /* share of function words */
    FEATURE_BULLET,       /* begins with a bullet or bracket */
    FEATURE_QUOTES,       /* has quotation marks */
    FEATURE_MARKUP,       /* share of markup characters, times 8, at most 1 */
    FEATURE_REPEATED,     /* the document has the same block elsewhere */
    FEATURE_SMALL_START,  /* begins with a small letter */
    FEATURE_ADDRESS,      /* holds a URL or an e-mail address */
    FEATURE_QUESTION,     /* ends with a question mark or an exclamation */
    FEATURE_LONG,         /* 30 words and more */
    FEATURE_INTERFACE,    /* share of words in phrases of the interface */
    FEATURE_PROMO,        /* the same of promotion */
    FEATURE_META,         /* the same of meta */
    FEATURE_CUES,         /* all three, begins with one */
    FEATURE_PROSE,        /* how much it is prose: see features.c */
    FEATURES
};

struct features {
    float at[FEATURES];
    uint64_t hash; /* of its words */
    uint32_t words;
    uint32_t prose; /* bytes of it, if it is prose */
    uint8_t lists;  /* bits: interface 1, promo 2, meta 4, comment 8: a phrase stands at its
                       beginning, or fills it */
};

/* One a block, in order. Zero-initialise it. */
struct feature_table {
    struct features *at;
    size_t room;
    uint64_t *seen; /* hashes of blocks: a table of its own */
    size_t seen_room;
};

void features_find(const struct document *document, struct feature_table *table);

void features_free(struct feature_table *table);

#endif
