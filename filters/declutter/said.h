/* Whether a document has said before, in nearly the same words, what a block says: the article's
   text stands in the page's head as well, with entities or cut short, a pull quote in the box
   beside it. What is word for word the same needs none of this. */
#ifndef DECLUTTER_SAID_H
#define DECLUTTER_SAID_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The set of the pairs of words that stand side by side, three bits a pair: one of a hundred
   thousand others has the same (Bloom, 1970). Zero-initialise it; it can be used again. */
struct said {
    uint64_t *set;
    size_t size; /* in numbers of 64 bits, a power of two */
    size_t room;
    size_t count; /* of the pairs that were put in */
};

/* Begins a document of COUNT content words. */
void said_begin(struct said *said, size_t count);

/* Whether three of four pairs of the COUNT content WORDS of a block have been said, or all of a
   few; says them. */
bool said_before(struct said *said, const uint32_t *words, size_t count);

/* Whether all pairs of the COUNT content WORDS have been said, and there are some. */
bool said_whole(const struct said *said, const uint32_t *words, size_t count);

void said_free(struct said *said);

#endif
