#include "text/vocabulary.h"

#include "text/memory.h"

#include <stdlib.h>

enum { PLACES_FIRST = 256 };

void
vocabulary_forget(struct vocabulary *vocabulary)
{
    vocabulary->hashes =
        memory_grow(vocabulary->hashes, &vocabulary->room, 1, sizeof *vocabulary->hashes);
    vocabulary->hashes[0] = 0;
    vocabulary->count = 1;
    places_empty(&vocabulary->places, PLACES_FIRST);
}

/* The place of the word with this HASH, or the empty one where it belongs. */
static uint32_t *
find_place(const struct vocabulary *vocabulary, uint64_t hash)
{
    const struct places *places = &vocabulary->places;
    size_t at = hash & places->mask;
    while (places->at[at] != 0 && vocabulary->hashes[places->at[at]] != hash)
        at = (at + 1) & places->mask;
    return &places->at[at];
}

/* Twice as many places. No word is there twice, so that none need be compared. */
static void
grow(struct vocabulary *vocabulary)
{
    places_empty(&vocabulary->places, (vocabulary->places.mask + 1) * 2);
    for (uint32_t i = 1; i < vocabulary->count; i++)
        *places_free(&vocabulary->places, vocabulary->hashes[i]) = i;
}

uint32_t
vocabulary_find(const struct vocabulary *vocabulary, uint64_t hash)
{
    return *find_place(vocabulary, hash);
}

uint32_t
vocabulary_number(struct vocabulary *vocabulary, uint64_t hash)
{
    uint32_t *place = find_place(vocabulary, hash);
    if (*place != 0)
        return *place;
    if (vocabulary->count * 2 > vocabulary->places.mask) {
        grow(vocabulary);
        place = find_place(vocabulary, hash);
    }
    vocabulary->hashes = memory_grow(vocabulary->hashes, &vocabulary->room, vocabulary->count + 1,
                                     sizeof *vocabulary->hashes);
    vocabulary->hashes[vocabulary->count] = hash;
    *place = (uint32_t)vocabulary->count++;
    return *place;
}

void
vocabulary_free(struct vocabulary *vocabulary)
{
    free(vocabulary->hashes);
    free(vocabulary->places.at);
    *vocabulary = (struct vocabulary){0};
}
