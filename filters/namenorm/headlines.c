#include "namenorm/headlines.h"

#include "namenorm/run.h"
#include "text/memory.h"

#include <stdlib.h>

/* The names of the body, by hash: open addressing, 0: empty. */
struct known {
    uint64_t *slots;
    size_t mask;
};

/* A hash of the words [first, last), whatever their case. */
static uint64_t
words_hash(const struct evidence *evidence, uint32_t first, uint32_t last)
{
    uint64_t hash = 0xcbf29ce484222325;
    for (uint32_t i = first; i < last; i++)
        if (evidence->slot_of[i] != 0)
            hash = (hash ^ evidence->slot_of[i]) * 0x9E3779B97F4A7C15;
    hash ^= hash >> 31;
    return hash ? hash : 1;
}

static uint64_t *
find(const struct known *known, uint64_t hash)
{
    size_t at = hash & known->mask;
    while (known->slots[at] != 0 && known->slots[at] != hash)
        at = (at + 1) & known->mask;
    return &known->slots[at];
}

static bool
is_known(const struct known *known, const struct evidence *evidence, uint32_t first, uint32_t last)
{
    return *find(known, words_hash(evidence, first, last)) != 0;
}

/* Whether the body has none of the words [first, last) in names. */
static bool
is_none_in_names(const struct evidence *evidence, uint32_t first, uint32_t last)
{
    for (uint32_t i = first; i < last; i++)
        if (evidence_of(evidence, i)->capital > 0)
            return false;
    return true;
}

static void
cut(const struct known *known, const struct block_words *block, struct mention *mention)
{
    const struct evidence *evidence = block->evidence;
    uint32_t first = mention->first, last = mention->last;
    if (last - first < 2 || is_known(known, evidence, first, last))
        return;
    for (uint32_t length = last - first - 1; length > 0; length--) {
        bool begin = is_known(known, evidence, first, first + length) &&
                     is_none_in_names(evidence, first + length, last);
        if (!begin && (!is_none_in_names(evidence, first, last - length) ||
                       lists_at(block, last - length) & IN_SUFFIXES ||
                       !is_known(known, evidence, last - length, last)))
            continue;
        if (begin)
            mention->last = first + length;
        else
            mention->first = mention->title_first = mention->title_last = last - length;
        mention->after_first = mention->after_last = mention->last;
        mention->apposed_last = mention->apposed_first;
        return;
    }
}

void
headlines_judge(const struct document *document, const struct words *words,
                const struct evidence *evidence, struct mentions *mentions)
{
    size_t headlines = 0;
    for (size_t i = 0; i < mentions->count; i++)
        headlines += evidence->headlines[mentions->at[i].block];
    if (headlines == 0 || headlines == mentions->count)
        return;
    size_t slots = 64;
    while (slots < mentions->count * 2)
        slots *= 2;
    struct known known = {memory_zeroed(slots, sizeof *known.slots), slots - 1};
    for (size_t i = 0; i < mentions->count; i++) {
        const struct mention *mention = &mentions->at[i];
        if (!evidence->headlines[mention->block]) {
            uint64_t hash = words_hash(evidence, mention->first, mention->last);
            *find(&known, hash) = hash;
        }
    }
    struct block_words block = {0};
    for (size_t i = 0; i < mentions->count; i++) {
        struct mention *mention = &mentions->at[i];
        if (!evidence->headlines[mention->block])
            continue;
        uint32_t length = mention->last - mention->first;
        block_words(&block, document, words, evidence, mention->block);
        cut(&known, &block, mention);
        if (mention->last - mention->first != length)
            kinds_find(&block, mention);
    }
    free(known.slots);
}
