#include "namenorm/surnames.h"

#include "namenorm/kinds.h"
#include "namenorm/run.h"
#include "text/memory.h"

#include <stdlib.h>

/* Where the particles, or "St.", begin that stand directly before WORD, not before FIRST; WORD if
 * none do. */
static uint32_t
particles_before(const struct block_words *block, uint32_t word, uint32_t first)
{
    while (word > first && lists_at(block, word - 1) & IN_PARTICLES && spaced(block, word))
        word--;
    bool saint = word > first + 1 && is_mark_at(block, word - 1, '.') && !spaced(block, word - 1) &&
                 lists_at(block, word - 2) & IN_TITLES;
    return saint ? word - 2 : word;
}

/* The particles before the last word of a full name: where they begin; the end of the name if there
 * are none. */
static uint32_t
particles_inside(const struct block_words *block, const struct mention *mention)
{
    if (mention->last - mention->first < 3 ||
        !(has_shape(block, mention->last - 2, WORD_SMALL | WORD_MARK) ||
          lists_at(block, mention->last - 2) & IN_PARTICLES))
        return mention->last;
    uint32_t start = particles_before(block, mention->last - 1, mention->first + 1);
    return start < mention->last - 1 ? start : mention->last;
}

/* Stretches the mention over the particles before it if the first is the one that PARTICLES has of
 * its word. */
static void
stretch(const struct block_words *block, struct mention *mention, const uint32_t *particles)
{
    uint32_t wanted = particles[word_number(&block->at[mention->last - 1])];
    uint32_t first = mention->first;
    if (wanted == 0 || mention->last - first > 1)
        return;
    uint32_t start = particles_before(block, first, block->first);
    while (start < first && word_number(&block->at[start]) != wanted)
        start++;
    bool titled = mention->title_first < mention->title_last && mention->title_first != start;
    bool preposition = start + 1 == first && lists_at(block, start) & IN_FUNCTION_WORDS &&
                       !has_shape(block, start, WORD_CAPITAL);
    if (start == first || titled || preposition) /* "el alcalde de Valmar" */
        return;
    struct mention whole = {.block = mention->block, .first = start, .last = mention->last};
    if (!titles_find(block, &whole) || whole.first > start)
        whole.first = whole.title_first = whole.title_last = start;
    kinds_find(block, &whole);
    *mention = whole;
}

void
surnames_stretch(struct block_words *block, struct mentions *mentions)
{
    uint32_t *particles = NULL; /* of each word, by its number: the first one before it */
    for (size_t i = 0; i < mentions->count; i++) {
        const struct mention *mention = &mentions->at[i];
        if (mention->last - mention->first < 3)
            continue;
        block_words(block, mention->block);
        uint32_t start = particles_inside(block, mention);
        if (start == mention->last)
            continue;
        if (!particles)
            particles = memory_zeroed(block->words->vocabulary.count, sizeof *particles);
        particles[word_number(&block->words->at[mention->last - 1])] =
            word_number(&block->words->at[start]);
        particles[0] = 0; /* of what has no number */
    }
    for (size_t i = 0; particles && i < mentions->count; i++) {
        block_words(block, mentions->at[i].block);
        stretch(block, &mentions->at[i], particles);
    }
    free(particles);
}
