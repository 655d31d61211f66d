#include "namenorm/numbers.h"

#include "namenorm/kinds.h"
#include "namenorm/link_table.h"
#include "namenorm/name_words.h"
#include "text/memory.h"

#include <stdlib.h>

enum { LONGEST_NUMBER = 4 /* digits */, FEWEST = 2 /* times that a number stands behind a name */ };

/* A number, or word of grammar, inside a mention or behind it. */
struct number {
    uint64_t hash; /* of it and the word before it */
    uint32_t mention;
    bool behind;
};

struct numbers {
    struct number *at;
    size_t count;
    size_t room;
    size_t behind; /* of those */
};

static uint64_t
hash_at(const struct block_words *block, uint32_t word)
{
    return link_hash(word_text(block->text, &block->at[word - 1])) * 31 +
           link_hash(word_text(block->text, &block->at[word]));
}

/* Whether the word may be a number, or another word of grammar with a capital, of the name before
 * it. */
static bool
is_number(const struct block_words *block, uint32_t word)
{
    if (!spaced(block, word) || !has_shape(block, word - 1, WORD_CAPITAL | WORD_INNER_CAPITAL))
        return false;
    if (has_shape(block, word, WORD_DIGITS)) /* not "leaves Ostrel 14th" */
        return block->at[word].end - block->at[word].start <= LONGEST_NUMBER &&
               !is_ordinal(block, word);
    return has_shape(block, word, WORD_CAPITAL) && lists_at(block, word) & IN_FUNCTION_WORDS &&
           !has_shape(block, word, WORD_BEGINS | WORD_ALL_CAPITALS | WORD_SINGLE);
}

/* Whether the number behind the mention is none of a score, an amount, a length, a date, or a
 * person's. */
static bool
may_follow(const struct block_words *block, const struct mention *mention)
{
    const uint64_t never = sign_bit(SIGN_LISTED_PLACE) | sign_bit(SIGN_GAZETTEER) |
                           sign_bit(SIGN_GIVEN_NAME) | sign_bit(SIGN_TITLE) | sign_bit(SIGN_TEAM) |
                           sign_bit(SIGN_PERSON_PART);
    uint32_t behind = mention->last + 1;
    bool glued = has_shape(block, behind, WORD_MARK) && !spaced(block, behind) &&
                 (is_mark_at(block, behind, '%') || is_mark_at(block, behind, '-') ||
                  is_mark_at(block, behind, 0x2013) ||
                  (is_in_block(block, behind + 1) && !spaced(block, behind + 1) &&
                   has_shape(block, behind + 1, WORD_DIGITS)));
    bool date = lists_at(block, behind) & IN_MONTHS && has_shape(block, mention->last, WORD_DIGITS);
    return !(mention->signs & never) && !glued && !date &&
           mention->after_first == mention->after_last && is_number(block, mention->last);
}

static void
push(struct numbers *numbers, uint64_t hash, size_t mention, bool behind)
{
    numbers->at = memory_grow(numbers->at, &numbers->room, numbers->count + 1, sizeof *numbers->at);
    numbers->at[numbers->count++] = (struct number){hash, (uint32_t)mention, behind};
    numbers->behind += behind;
}

/* Those inside the mentions and behind them. */
static void
gather(struct block_words *block, const struct mentions *mentions, struct numbers *numbers)
{
    const uint32_t shapes = WORD_DIGITS | WORD_CAPITAL;
    for (size_t i = 0; i < mentions->count; i++) {
        const struct mention *mention = &mentions->at[i];
        bool behind = (block->words->at[mention->last].shape & shapes) != 0;
        if (!behind && mention->last - mention->first == 1)
            continue;
        block_words(block, mention->block);
        for (uint32_t k = mention->first + 1; k < mention->last; k++)
            if (is_number(block, k))
                push(numbers, hash_at(block, k), i, false);
        if (behind && may_follow(block, mention))
            push(numbers, hash_at(block, mention->last), i, true);
    }
}

static int
compare(const void *one, const void *other)
{
    const struct number *a = one, *b = other;
    return a->hash != b->hash ? (a->hash < b->hash ? -1 : 1)
                              : (a->mention > b->mention) - (a->mention < b->mention);
}

/* Stretches the mention over the number behind it, and the name that goes on there: "Ostrel 3" is
 * one of "Ostrel 3 Max". */
static void
stretch(struct block_words *block, struct mention *mention, const struct mention *end)
{
    const uint64_t never =
        sign_bit(SIGN_TITLE) | sign_bit(SIGN_LISTED_ORG) | sign_bit(SIGN_LISTED_PLACE);
    const uint64_t full = sign_bit(SIGN_GIVEN_NAME) | sign_bit(SIGN_SEVERAL);
    struct mention *next = mention + 1;
    if (mention->first == mention->last) /* another was stretched over it */
        return;
    block_words(block, mention->block);
    mention->last++;
    bool follows = next < end && next->block == mention->block && next->first == mention->last;
    bool other = follows && (next->signs & never || (next->signs & full) == full);
    if (follows && !other && spaced(block, next->first) && !block->headline) {
        mention->last = next->last;
        next->first = next->last; /* nothing is left of it */
    }
    mention->after_first = mention->after_last = mention->end = mention->last;
    mention->genitive = 0;
    kinds_find(block, mention);
}

/* Stretches those of one hash, if a mention holds such a number already, or several have it behind
 * them. */
static void
stretch_alike(struct block_words *block, struct mentions *mentions, const struct number *first,
              const struct number *end)
{
    bool held = false, digits = false;
    size_t behind = 0;
    for (const struct number *number = first; number < end; number++) {
        held = held || !number->behind;
        behind += number->behind;
        digits = digits || block->words->at[mentions->at[number->mention].last].shape & WORD_DIGITS;
    }
    if (held || (digits && behind >= FEWEST))
        for (const struct number *number = first; number < end; number++)
            if (number->behind)
                stretch(block, &mentions->at[number->mention], mentions->at + mentions->count);
}

static void
drop_empty(struct mentions *mentions)
{
    size_t kept = 0;
    for (size_t i = 0; i < mentions->count; i++)
        if (mentions->at[i].first < mentions->at[i].last)
            mentions->at[kept++] = mentions->at[i];
    mentions->count = kept;
}

void
numbers_stretch(struct block_words *block, struct mentions *mentions)
{
    struct numbers numbers = {0};
    gather(block, mentions, &numbers);
    if (numbers.behind > 0) {
        qsort(numbers.at, numbers.count, sizeof *numbers.at, compare);
        for (size_t i = 0, end; i < numbers.count; i = end) {
            for (end = i + 1; end < numbers.count && numbers.at[end].hash == numbers.at[i].hash;)
                end++;
            stretch_alike(block, mentions, &numbers.at[i], &numbers.at[end]);
        }
        drop_empty(mentions);
    }
    free(numbers.at);
}
