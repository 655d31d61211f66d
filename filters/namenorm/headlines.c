#include "namenorm/headlines.h"

#include "namenorm/common_words.h"
#include "namenorm/kinds.h"
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
        if (word_number(&evidence->words->at[i]) != 0)
            hash = (hash ^ evidence->words->at[i].number) * 0x9E3779B97F4A7C15;
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

/* Whether the mark joins what stands around it, so that no name ends in it. */
static bool
is_joint(const struct block_words *block, uint32_t word)
{
    return is_mark_at(block, word, '-') || is_mark_at(block, word, '&');
}

enum {
    MOST_PIECES = 8,
    SHORT_HEADING = 4 /* words and marks */
};

/* The names of the body that a mention is made of, other words between them that the body has in no
 * name: "Marrin Warns Helen Ross". They begin or end it. Returns how many, 0: it is none such. */
static size_t
find_pieces(const struct known *known, const struct block_words *block,
            const struct mention *mention, struct mention *pieces)
{
    const struct evidence *evidence = block->evidence;
    size_t count = 0;
    for (uint32_t i = mention->first; i < mention->last;) {
        uint32_t end = mention->last;
        while (end > i && (!is_known(known, evidence, i, end) || is_joint(block, end - 1)))
            end--;
        if (end == i || has_shape(block, i, WORD_MARK)) {
            if (!is_none_in_names(evidence, i, i + 1))
                return 0;
            i++;
            continue;
        }
        if (count == MOST_PIECES || lists_at(block, i) & IN_SUFFIXES)
            return 0;
        pieces[count++] = (struct mention){.block = mention->block, .first = i, .last = end};
        i = end;
    }
    bool touches =
        count > 0 && (pieces[0].first == mention->first || pieces[count - 1].last == mention->last);
    return touches ? count : 0;
}

/* A piece has the titles that stand where it begins or ends. */
static void
finish_piece(const struct block_words *block, const struct mention *mention, struct mention *piece)
{
    struct mention whole = *mention;
    bool begins = piece->first == mention->first;
    whole.first = piece->first;
    whole.last = piece->last;
    if (!begins) {
        whole.title_first = whole.title_last = piece->first;
        whole.apposed_last = whole.apposed_first;
    }
    if (piece->last != mention->last)
        whole.after_first = whole.after_last = piece->last;
    kinds_find(block, &whole);
    *piece = whole;
}

/* "Court Battle", "Big Bet": whether the mention is of common words, which the body has in no name
 * or in small letters, too. */
static bool
is_of_no_name(const struct block_words *block, const struct mention *mention)
{
    const uint64_t names = IN_PLACES | IN_ORGS | IN_OTHERS | IN_CITIES | IN_REGIONS;
    if (mention->title_first < mention->title_last || mention->signs & sign_bit(SIGN_QUOTED) ||
        !is_of_common_words(block, mention) ||
        phrase_at(block, mention->first, names, NULL) > mention->first)
        return false;
    for (uint32_t i = mention->first; i < mention->last; i++) {
        const struct word_evidence *seen = evidence_of(block->evidence, i);
        if (seen->capital > 0 && seen->small == 0)
            return false;
    }
    return true;
}

/* "White Wines": whether the block NUMBER is a heading of few words, which no mark closes. */
static bool
is_short_heading(const struct words *words, uint32_t number)
{
    uint32_t first = words->first[number], end = words->first[number + 1];
    return number > 0 && end > first && end - first <= SHORT_HEADING &&
           !(words->at[end - 1].shape & WORD_MARK);
}

/* "- Red Wines: these ...": whether the mention stands in the label with which an item of a list
 * begins. */
static bool
is_in_label(const struct words *words, const struct mention *mention)
{
    const struct word *first = &words->at[words->first[mention->block]],
                      *end = &words->at[words->first[mention->block + 1]];
    return first->shape & WORD_MARK && item_label_end(first, end) >= &words->at[mention->last];
}

/* Whether the mention stands where capitals mean little: in a headline, a heading or a label. */
static bool
is_in_heading(const struct evidence *evidence, const struct mention *mention)
{
    return evidence->headlines[mention->block] ||
           is_short_heading(evidence->words, mention->block) ||
           is_in_label(evidence->words, mention);
}

/* Adds to ALL the mention, or what it is made of. */
static void
add_pieces(const struct known *known, const struct block_words *block,
           const struct mention *mention, struct mentions *all)
{
    struct mention pieces[MOST_PIECES];
    size_t count = 0;
    all->at = memory_grow(all->at, &all->room, all->count + MOST_PIECES, sizeof *all->at);
    bool heading = is_in_heading(block->evidence, mention);
    bool judged = heading && !is_known(known, block->evidence, mention->first, mention->last);
    if (judged && block->headline && mention->last - mention->first > 1)
        count = find_pieces(known, block, mention, pieces);
    if (count == 0 && !(judged && is_of_no_name(block, mention)))
        all->at[all->count++] = *mention;
    for (size_t i = 0; i < count; i++) {
        finish_piece(block, mention, &pieces[i]);
        all->at[all->count++] = pieces[i];
    }
}

/* Notes the names of the body; common words in headings are none. */
static void
note_known(struct block_words *block, const struct mentions *mentions, const struct known *known)
{
    for (size_t i = 0; i < mentions->count; i++) {
        const struct mention *mention = &mentions->at[i];
        if (block->evidence->headlines[mention->block])
            continue;
        if (is_in_heading(block->evidence, mention)) {
            block_words(block, mention->block);
            if (is_of_no_name(block, mention))
                continue;
        }
        uint64_t hash = words_hash(block->evidence, mention->first, mention->last);
        *find(known, hash) = hash;
    }
}

void
headlines_judge(struct block_words *block, struct mentions *mentions)
{
    size_t headlines = 0;
    for (size_t i = 0; i < mentions->count; i++)
        headlines += is_in_heading(block->evidence, &mentions->at[i]);
    if (headlines == 0 || headlines == mentions->count)
        return;
    size_t slots = 64;
    while (slots < mentions->count * 2)
        slots *= 2;
    struct known known = {memory_zeroed(slots, sizeof *known.slots), slots - 1};
    note_known(block, mentions, &known);
    struct mentions all = {0};
    for (size_t i = 0; i < mentions->count; i++) {
        block_words(block, mentions->at[i].block);
        add_pieces(&known, block, &mentions->at[i], &all);
    }
    mentions_free(mentions);
    *mentions = all;
    free(known.slots);
}
