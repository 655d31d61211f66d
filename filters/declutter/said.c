#include "declutter/said.h"

#include "text/memory.h"

#include <stdlib.h>
#include <string.h>

/* Nothing is told of fewer pairs; and a document of more pairs is no page but a book. */
enum { PAIRS_LEAST = 6, WHOLE_LEAST = 2, PAIRS_MOST = 1 << 15, SLOTS_LEAST = 64 };

void
said_begin(struct said *said, size_t count)
{
    size_t most = count < PAIRS_MOST ? count : PAIRS_MOST;
    said->slots = SLOTS_LEAST;
    while (said->slots < most * 2)
        said->slots *= 2;
    said->count = 0;
    said->pairs = memory_grow(said->pairs, &said->room, said->slots, sizeof *said->pairs);
    memset(said->pairs, 0, said->slots * sizeof *said->pairs);
}

static uint32_t
pair_of(const uint32_t *words)
{
    uint32_t pair = (words[0] * 0x9E3779B1 ^ words[1]) * 0x85EBCA6B;
    pair ^= pair >> 15;
    return pair ? pair : 1;
}

/* Where a pair is or has its place. */
static uint32_t *
place_of(const struct said *said, uint32_t pair)
{
    size_t at = pair & (said->slots - 1);
    while (said->pairs[at] != 0 && said->pairs[at] != pair)
        at = (at + 1) & (said->slots - 1);
    return &said->pairs[at];
}

bool
said_before(struct said *said, const uint32_t *words, size_t count)
{
    size_t pairs = count > 0 ? count - 1 : 0, unknown = 0;
    bool again = pairs >= PAIRS_LEAST;
    if (pairs + said->count >= PAIRS_MOST)
        return false;
    for (size_t i = 0; i < pairs && again; i++) {
        unknown += *place_of(said, pair_of(words + i)) == 0;
        again = unknown * 4 <= pairs;
    }
    if (again)
        return true;
    for (size_t i = 0; i < pairs; i++)
        *place_of(said, pair_of(words + i)) = pair_of(words + i);
    said->count += pairs;
    return false;
}

bool
said_whole(const struct said *said, const uint32_t *words, size_t count)
{
    for (size_t i = 0; i + 1 < count; i++)
        if (*place_of(said, pair_of(words + i)) == 0)
            return false;
    return count > WHOLE_LEAST;
}

void
said_free(struct said *said)
{
    free(said->pairs);
    *said = (struct said){0};
}
