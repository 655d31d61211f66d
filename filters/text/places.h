/* The places of a table with open addressing: numbers from 1 by hash. What is compared where two
 * meet is the caller's. */
#ifndef TEXT_PLACES_H
#define TEXT_PLACES_H

#include "text/memory.h"

#include <stdint.h>
#include <string.h>

/* Zero-initialise it, then empty it; AT is to be freed. */
struct places {
    uint32_t *at; /* 0: empty */
    size_t room;
    size_t mask;
};

/* Makes them COUNT empty ones, a power of two. */
static inline void
places_empty(struct places *places, size_t count)
{
    places->at = memory_grow(places->at, &places->room, count, sizeof *places->at);
    memset(places->at, 0, count * sizeof *places->at);
    places->mask = count - 1;
}

/* The first empty place for HASH: that of what is there for the first time. One must be empty. */
static inline uint32_t *
places_free(const struct places *places, uint64_t hash)
{
    size_t at = hash & places->mask;
    while (places->at[at] != 0)
        at = (at + 1) & places->mask;
    return &places->at[at];
}

#endif
