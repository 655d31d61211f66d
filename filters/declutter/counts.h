/* What is counted while a block is read once: its words, its marks, and what the lists say of
   them. */
#ifndef DECLUTTER_COUNTS_H
#define DECLUTTER_COUNTS_H

#include "language/known.h"

/* What is counted. Those before the first of a mark's are of words, the others bits of mark_kind in
   their order. */
enum count {
    COUNT_WORDS,
    COUNT_CAPITALS,     /* words with a capital */
    COUNT_ALL_CAPITALS, /* words of several letters, all capitals */
    COUNT_FUNCTION,     /* function words */
    COUNT_DATES,        /* names of months and days, and times of day */
    COUNT_LETTERS,
    COUNT_DIGITS,
    COUNTS_OF_WORDS = 8,
    COUNT_SEPARATORS = COUNTS_OF_WORDS,
    COUNT_MARKUP,
    COUNT_QUOTES,
    COUNT_BRACKETS,
    COUNT_COMMAS,
    COUNT_INNER_ENDS, /* of sentences */
    COUNTS = COUNTS_OF_WORDS + 8
};

struct counts {
    uint32_t of[COUNTS];
    uint32_t characters; /* all but spaces */
    uint32_t columns;    /* runs of three spaces and more */
    uint32_t listed[4];  /* words in phrases: interface, promo, meta, comment */
    uint8_t lists;       /* bits in that order: one stands at the beginning, or fills the block */
    bool address;        /* a URL or an e-mail address */
    uint64_t hash;       /* of the words */
};

/* Hashes of content words, in their order. Zero-initialise it. */
struct contents {
    uint32_t *at;
    size_t count;
    size_t room;
};

/* What is kept of short words. Zero-initialise it. */
struct word_notes {
    struct known_words known; /* lists: what it adds to the counts, see counts.c; note: its hash */
    uint32_t goes_on[1 << KNOWN_WORDS_BITS]; /* as in an entry, of the phrases that are counted */
};

/* Counts what TEXT has, whose content words go to CONTENTS, too. */
void counts_find(struct counts *counts, struct contents *contents, struct word_notes *notes,
                 const struct language *language, struct slice text);

/* Whether a phrase of labels.txt may begin with WORD: no, if it was read lately and begins none. */
bool counts_may_label(const struct word_notes *notes, struct slice word);

#endif
