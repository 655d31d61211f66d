#include "namenorm/rosters.h"

#include "namenorm/kinds.h"
#include "namenorm/run.h"
#include "text/memory.h"

#include <stdlib.h>

enum {
    FEWEST_NAMES = 8, /* blocks that are a name, in a list */
    LONGEST_NAME = 12 /* tokens of a block that may be one */
};

/* Whether the mention, its titles and suffixes included, is a person and all that the block has. */
static bool
is_whole(const struct words *words, const struct mention *mention)
{
    const uint64_t person =
        sign_bit(SIGN_GIVEN_NAME) | sign_bit(SIGN_TITLE) | sign_bit(SIGN_PERSON_PART);
    uint32_t first = mention_start(mention);
    uint32_t end = mention->end > mention->last ? mention->end : mention->last;
    if (mention->after_last > end)
        end = mention->after_last;
    uint32_t block_end = words->first[mention->block + 1];
    if (end + 1 == block_end && word_mark(&words->at[end]) == '.')
        end++;
    return first == words->first[mention->block] && end == block_end && mention->signs & person &&
           signs_allow_person(mention->signs);
}

/* Whether two in three of the blocks that have words are names. */
static bool
is_roster(const struct document *document, const struct words *words,
          const struct mentions *mentions)
{
    size_t blocks = 0, names = 0;
    for (size_t i = 0; i < document->block_count; i++)
        blocks += words->first[i] < words->first[i + 1];
    if (blocks < FEWEST_NAMES || mentions->count < blocks - blocks / 3)
        return false;
    for (size_t i = 0; i < mentions->count; i++)
        names += is_whole(words, &mentions->at[i]);
    return names >= FEWEST_NAMES && names >= blocks - blocks / 3;
}

/* Whether the word, a stop that it is cut short by included, can end a name: a sentence ends in a
   stop, a heading in a role. */
static bool
can_end(const struct block_words *block, uint32_t end)
{
    bool letters;
    if (is_mark_at(block, end - 1, '.'))
        return has_shape(block, end - 2, WORD_SINGLE) || suffix_at(block, end - 2, &letters) == end;
    return !(lists_at(block, end - 1) & IN_ROLES);
}

/* Where the name ends that the block is: at the comma before its suffixes, if there is one. The
   block's first word if it cannot be a name: it is one word, has a mark or a number, or words that
   only headings and sentences have. */
static uint32_t
roster_name_end(const struct block_words *block)
{
    const uint64_t never = IN_CUES | IN_AUXILIARIES | IN_PRONOUNS | IN_ORG_WORDS;
    uint32_t length = block->end - block->first;
    bool letters;
    if (block->uncased || length < 2 || length > LONGEST_NAME ||
        has_shape(block, block->first, WORD_MARK))
        return block->first;
    for (uint32_t i = block->first; i < block->end; i++) {
        if (is_mark_at(block, i, ',') && i > block->first &&
            suffix_at(block, i + 1, &letters) == block->end)
            return i;
        bool inside = is_mark_at(block, i, '.') || is_mark_at(block, i, '-');
        if ((has_shape(block, i, WORD_MARK) && !inside) || has_shape(block, i, WORD_DIGITS) ||
            lists_at(block, i) & never)
            return block->first;
    }
    return can_end(block, block->end) ? block->end : block->first;
}

/* Adds the name that the block NUMBER is, if it may be one. */
static bool
add_whole(const struct block_words *block, uint32_t number, struct mention *mention)
{
    uint32_t end = roster_name_end(block);
    if (end == block->first)
        return false;
    *mention = (struct mention){.block = number, .first = block->first, .last = end};
    if (!titles_find(block, mention))
        *mention = mention_plain(number, block->first, end);
    kinds_find(block, mention);
    mention->signs |= sign_bit(SIGN_PERSON_PART);
    return true;
}

void
rosters_complete(struct block_words *block, struct mentions *mentions)
{
    if (!is_roster(block->document, block->words, mentions))
        return;
    struct mentions all = {0};
    all.at = memory_grow(all.at, &all.room, mentions->count + block->document->block_count,
                         sizeof *all.at);
    size_t next = 0;
    for (uint32_t number = 0; number < block->document->block_count; number++) {
        size_t first = next;
        while (next < mentions->count && mentions->at[next].block == number)
            next++;
        bool whole = next == first + 1 && is_whole(block->words, &mentions->at[first]);
        block_words(block, number);
        if (!whole && block->first < block->end && add_whole(block, number, &all.at[all.count])) {
            all.count++;
            continue;
        }
        for (size_t i = first; i < next; i++)
            all.at[all.count++] = mentions->at[i];
    }
    mentions_free(mentions);
    *mentions = all;
}
