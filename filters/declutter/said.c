#include "declutter/said.h"

#include "text/memory.h"

#include <stdlib.h>
#include <string.h>

/* Nothing is told of fewer pairs; and a document of more pairs is no page but a book. */
enum { PAIRS_LEAST = 6, PAIRS_FEW = 10, WHOLE_LEAST = 2, PAIRS_MOST = 1 << 15 };

enum { SET_LEAST = 16, SET_BITS = 64 /* of each of its numbers: one a pair */ };

void
said_begin(struct said *said, size_t count)
{
    size_t most = count < PAIRS_MOST ? count : PAIRS_MOST;
    said->size = SET_LEAST;
    while (said->size < most)
        said->size *= 2;
    said->count = 0;
    said->set = memory_grow(said->set, &said->room, said->size, sizeof *said->set);
    memset(said->set, 0, said->size * sizeof *said->set);
}

static uint64_t
hash_of(const uint32_t *pair)
{
    uint64_t hash = (pair[0] * UINT64_C(0x9E3779B97F4A7C15) ^ pair[1]) * 0xFF51AFD7ED558CCD;
    return hash ^ hash >> 32;
}

/* The number of the set that holds a pair, */
static uint64_t *
place_of(const struct said *said, uint64_t hash)
{
    return &said->set[hash & (said->size - 1)];
}

/* and its bits there, three as a rule. */
static uint64_t
bits_of(uint64_t hash)
{
    return UINT64_C(1) << (hash >> 58) | UINT64_C(1) << (hash >> 52) % SET_BITS |
           UINT64_C(1) << (hash >> 46) % SET_BITS;
}

/* How many of the pairs at WORDS have been said. */
static size_t
count_said(const struct said *said, const uint32_t *words, size_t pairs)
{
    size_t count = 0;
    for (size_t i = 0; i < pairs; i++) {
        uint64_t hash = hash_of(words + i);
        count += (bits_of(hash) & ~*place_of(said, hash)) == 0;
    }
    return count;
}

/* Whether COUNT of PAIRS that have been said are all, or of more pairs three of four. */
static bool
are_enough(size_t count, size_t pairs)
{
    return pairs < PAIRS_FEW ? count == pairs : count * 4 >= pairs * 3;
}

bool
said_before(struct said *said, const uint32_t *words, size_t count)
{
    size_t pairs = count > 0 ? count - 1 : 0;
    if (pairs + said->count >= PAIRS_MOST)
        return false;
    if (pairs >= PAIRS_LEAST && are_enough(count_said(said, words, pairs), pairs))
        return true;
    for (size_t i = 0; i < pairs; i++) {
        uint64_t hash = hash_of(words + i);
        *place_of(said, hash) |= bits_of(hash);
    }
    said->count += pairs;
    return false;
}

bool
said_whole(const struct said *said, const uint32_t *words, size_t count)
{
    return count > WHOLE_LEAST && count_said(said, words, count - 1) == count - 1;
}

void
said_free(struct said *said)
{
    free(said->set);
    *said = (struct said){0};
}
