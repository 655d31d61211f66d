/* What one wants to know of a language at every block: looked up once. */
#ifndef SENTSPLIT_HABITS_H
#define SENTSPLIT_HABITS_H

#include "language/language.h"

enum { HABITS_FILTER = 4096, HABITS_KEPT = 4 };

struct habits {
    const struct language *language; /* whose habits these are */
    char terminator; /* an ASCII character that ends sentences beside . ! ?; 0: none */
    char careless;   /* a small letter that stands alone only in careless text; 0: none */
    bool ordinals;   /* "3." is an ordinal */
    uint64_t abbreviations[HABITS_FILTER / 64]; /* a bit for each form that one has */
};

/* The habits of LANGUAGE, which are kept in CACHE (zero at the beginning) for the next block. */
struct habits_cache {
    struct habits of[HABITS_KEPT];
    size_t next; /* the place that the next language takes */
};
const struct habits *habits_of(struct habits_cache *cache, const struct language *language);

/* The form of a word that begins and ends in ASCII, whatever its case: its first and last letter,
 * and something of its length. */
static inline uint32_t
habits_form(struct slice word)
{
    uint32_t first = (unsigned char)word.at[0], last = (unsigned char)word.at[word.length - 1];
    return (first & 31) << 7 | (last & 31) << 2 | ((uint32_t)word.length & 3);
}

/* Whether WORD, which is not empty, may be an abbreviation; asked of every word before a stop, so
 * that few need to be looked up. */
static inline bool
habits_may_abbreviate(const struct habits *habits, struct slice word)
{
    if ((word.at[0] | word.at[word.length - 1]) & 0x80)
        return true;
    uint32_t form = habits_form(word);
    return habits->abbreviations[form / 64] >> (form % 64) & 1;
}

#endif
