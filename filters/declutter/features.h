/* What a block looks like, in numbers that need no language but for a few lists. */
#ifndef DECLUTTER_FEATURES_H
#define DECLUTTER_FEATURES_H

#include "declutter/counts.h"
#include "document/document.h"

/* The features of one block by itself; shares are of its characters or words. */
enum feature {
    FEATURE_LENGTH,       /* log2 of its bytes + 1, of 8 */
    FEATURE_WORDS,        /* log2 of its words + 1, of 6 */
    FEATURE_TERMINAL,     /* ends in a terminal, closing marks aside */
    FEATURE_COLON,        /* ends in a colon */
    FEATURE_ELLIPSIS,     /* ends in dots */
    FEATURE_QUESTION,     /* ends with a question mark or an exclamation */
    FEATURE_INNER_ENDS,   /* sentence ends inside, at most 4, of 4 */
    FEATURE_COMMAS,       /* commas a word, times 4, at most 1 */
    FEATURE_CAPITALS,     /* share of words with a capital */
    FEATURE_ALL_CAPITALS, /* share of words in capitals */
    FEATURE_WORD_LENGTH,  /* letters a word, of 8, at most 1 */
    FEATURE_DIGITS,       /* share of digits among characters */
    FEATURE_SEPARATORS,   /* | › • » · □ a word, at most 1 */
    FEATURE_FUNCTION,     /* share of function words */
    FEATURE_BULLET,       /* begins with a bullet */
    FEATURE_NUMBER,       /* begins with a digit */
    FEATURE_IMAGE,        /* begins with a square bracket: an image's name in a dump, a button */
    FEATURE_QUOTES,       /* has quotation marks */
    FEATURE_QUOTE_START,  /* begins with one */
    FEATURE_BRACKETS,     /* has round brackets */
    FEATURE_MARKUP,       /* share of markup characters, times 8, at most 1 */
    FEATURE_COLUMNS,      /* runs of three spaces and more a word, times 4, at most 1: tables */
    FEATURE_SMALL_START,  /* begins with a small letter */
    FEATURE_ADDRESS,      /* holds a URL or an e-mail address */
    FEATURE_DATE,         /* names of months and days and times of day a word, times 4, at most 1 */
    FEATURE_INTERFACE,    /* share of words in phrases of the interface */
    FEATURE_PROMO,        /* the same of promotion */
    FEATURE_META,         /* the same of meta */
    FEATURE_COMMENT,      /* the same of comments */
    FEATURE_BEGINS_INTERFACE, /* begins with such a phrase */
    FEATURE_BEGINS_PROMO,
    FEATURE_BEGINS_META,
    FEATURE_BEGINS_COMMENT,
    FEATURE_LONG,     /* 30 words and more */
    FEATURE_PROSE,    /* how much it is prose: see features.c */
    FEATURE_BLANK,    /* a blank line stands before it, or its neighbours in the file are unknown */
    FEATURE_INDENT,   /* spaces before it beyond that, of 16, at most 1 */
    FEATURE_REPEATED, /* the document has the same block elsewhere */
    FEATURE_REPEATS,  /* how often, as logarithm to base 2, of 4, at most 1 */
    FEATURE_TOPIC,    /* share of its content words that the document's prose has elsewhere */
    FEATURE_HEAD,     /* share of its content words that the first block of several words has */
    FEATURES
};

struct features {
    float at[FEATURES];
    uint64_t hash; /* of its words */
    uint32_t words;
    uint32_t prose;   /* bytes of it, if it is prose */
    uint32_t times;   /* how often its words come, if it is the first block of them */
    uint32_t content; /* the first of its content words in the table's contents */
    uint8_t ordinal;  /* the whole number that it begins with, if it is below 100 */
    bool signature;   /* it is a copyright line, or initials in brackets */
    bool credited;    /* it says at its end who made a picture, or who wrote the article alone */
    uint8_t notice;   /* what it says of the article it belongs to: see notices.h */
    uint8_t lists;    /* bits: interface 1, promo 2, meta 4, comment 8: a phrase stands at its
                         beginning, or fills it */
};

/* One a block, in order. Zero-initialise it. */
struct feature_table {
    struct features *at;
    size_t room;
    uint32_t *seen; /* blocks by their hashes, counted from 1 */
    size_t seen_room;
    struct contents contents; /* of all blocks */
    uint8_t *counts; /* how many blocks of prose have a content word, at most 2; in the first block
                        128 */
    size_t counts_room;
    struct word_notes notes;
};

void features_find(const struct document *document, struct feature_table *table);

/* Frees what it holds; it is not used again, as findings_free has it. */
void features_free(struct feature_table *table);

#endif
