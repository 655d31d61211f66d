#include "text/vocabulary.h"

#include "text/memory.h"

#include <stdlib.h>
#include <string.h>

enum { PLACES_FIRST = 1024 };

static void
empty_places(struct vocabulary *vocabulary, size_t places)
{
    vocabulary->places = memory_grow(vocabulary->places, &vocabulary->place_room, places,
                                     sizeof *vocabulary->places);
    memset(vocabulary->places, 0, places * sizeof *vocabulary->places);
    vocabulary->mask = places - 1;
}

void
vocabulary_forget(struct vocabulary *vocabulary)
{
    vocabulary->hashes =
        memory_grow(vocabulary->hashes, &vocabulary->room, 1, sizeof *vocabulary->hashes);
    vocabulary->hashes[0] = 0;
    vocabulary->count = 1;
    empty_places(vocabulary, PLACES_FIRST);
}

/* The place of the word with this HASH, or the empty one where it belongs. */
static uint32_t *
find_place(const struct vocabulary *vocabulary, uint64_t hash)
{
    size_t at = hash & vocabulary->mask;
    while (vocabulary->places[at] != 0 && vocabulary->hashes[vocabulary->places[at]] != hash)
        at = (at + 1) & vocabulary->mask;
    return &vocabulary->places[at];
}

/* Twice as many places. No word is there twice, so that none need be compared. */
static void
grow(struct vocabulary *vocabulary)
{
    empty_places(vocabulary, (vocabulary->mask + 1) * 2);
    for (uint32_t i = 1; i < vocabulary->count; i++) {
        size_t at = vocabulary->hashes[i] & vocabulary->mask;
        while (vocabulary->places[at] != 0)
            at = (at + 1) & vocabulary->mask;
        vocabulary->places[at] = i;
    }
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
    if (vocabulary->count * 2 > vocabulary->mask) {
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
    free(vocabulary->places);
    *vocabulary = (struct vocabulary){0};
}
