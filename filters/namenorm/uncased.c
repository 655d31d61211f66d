#include "namenorm/uncased.h"

#include "namenorm/uncased_parts.h"
#include "text/letters.h"
#include "text/memory.h"

#include <stdlib.h>

enum { LONGEST_KNOWN = 8, SHORTEST_KANA = 3, MOST_GIVEN_JAPANESE = 3 /* characters */ };

/* --- names that were found */

static uint64_t
hash_of(struct slice text)
{
    uint64_t hash = 0xcbf29ce484222325;
    for (size_t i = 0; i < text.length; i++)
        hash = (hash ^ (unsigned char)text.at[i]) * 0x100000001b3;
    hash ^= hash >> 29;
    return hash ? hash : 1;
}

static struct known_name *
find_slot(struct known_name *known, size_t mask, uint64_t hash)
{
    size_t at = hash & mask;
    while (known[at].hash != 0 && known[at].hash != hash)
        at = (at + 1) & mask;
    return &known[at];
}

static void
forget(struct uncased *uncased)
{
    if (uncased->known_count > 0)
        memset(uncased->known, 0, (uncased->mask + 1) * sizeof *uncased->known);
    uncased->known_count = 0;
}

void
uncased_remember(struct uncased *uncased, struct slice text, size_t split)
{
    if ((uncased->known_count + 1) * 2 > uncased->mask) {
        size_t slots = uncased->mask > 0 ? (uncased->mask + 1) * 2 : 64;
        struct known_name *known = memory_zeroed(slots, sizeof *known);
        for (size_t i = 0; uncased->known_count > 0 && i <= uncased->mask; i++)
            if (uncased->known[i].hash != 0)
                *find_slot(known, slots - 1, uncased->known[i].hash) = uncased->known[i];
        free(uncased->known);
        uncased->known = known;
        uncased->mask = slots - 1;
    }
    struct known_name *slot = find_slot(uncased->known, uncased->mask, hash_of(text));
    uncased->known_count += slot->hash == 0;
    *slot = (struct known_name){hash_of(text), (uint32_t)split};
}

const struct known_name *
uncased_known(const struct uncased *uncased, struct slice text)
{
    if (uncased->known_count == 0)
        return NULL;
    const struct known_name *slot = find_slot(uncased->known, uncased->mask, hash_of(text));
    return slot->hash ? slot : NULL;
}

/* --- words cut anew */

void
uncased_emit(struct recut *recut, size_t start, size_t end, uint32_t shape)
{
    if (end <= start)
        return;
    struct uncased *uncased = recut->uncased;
    uncased->spare =
        memory_grow(uncased->spare, &uncased->room, recut->count + 1, sizeof *uncased->spare);
    const struct word *whole = recut->word;
    bool front = start == whole->start;
    const uint32_t once = WORD_SPACE_BEFORE | WORD_BEGINS | WORD_SINGLE;
    struct slice text = slice_part(recut->text, start, end);
    size_t behind = 0;
    letter_next(text, &behind);
    struct word *word = &uncased->spare[recut->count++];
    *word = *whole;
    word->start = (uint32_t)start;
    word->end = (uint32_t)end;
    word->shape |= shape & WORD_SHAPES;
    if (start == whole->start && end == whole->end)
        return;
    word->shape &= ~(front ? (uint32_t)WORD_SINGLE : once) & WORD_SHAPES;
    word->shape |= behind == text.length ? WORD_SINGLE : 0;
    const struct entry *entry = language_word(recut->language, text);
    word->entry = (uint32_t)(entry - recut->language->entries) % WORD_ENTRIES;
    word->lists = entry->lists;
    words_give_number(recut->words, text, word);
}

static bool
is_uncased(const struct language *language)
{
    return language_is(language, "no_capitals");
}

typedef void recut_function(struct recut *recut);

/* Of a language without capitals all words tell. */
static void
tell_all(struct word *word, const struct word *end)
{
    for (; word < end; word++)
        word->shape |= WORD_TELLING;
}

/* Puts each word of such a block through CUT. */
static void
cut_all(struct uncased *uncased, const struct document *document, struct words *words,
        recut_function *cut)
{
    struct recut recut = {.uncased = uncased, .words = words, .count = 0};
    bool here = false;
    for (uint32_t i = 0; i < document->block_count; i++) {
        const struct block *block = &document->blocks[i];
        uint32_t first = words->first[i], end = words->first[i + 1];
        if (recut.language != block->language)
            here = is_uncased(block->language);
        recut.language = block->language;
        recut.text = block_text(document, block);
        recut.first = &words->at[first];
        recut.end = &words->at[end];
        words->first[i] = (uint32_t)recut.count;
        for (recut.word = recut.first; recut.word < recut.end; recut.word++)
            if (here && !(recut.word->shape & WORD_MARK))
                cut(&recut);
            else
                uncased_emit(&recut, recut.word->start, recut.word->end, 0);
        if (here)
            tell_all(&uncased->spare[words->first[i]], &uncased->spare[recut.count]);
    }
    words->first[document->block_count] = (uint32_t)recut.count;
    struct word *at = words->at;
    size_t room = words->room;
    words->at = uncased->spare;
    words->room = uncased->room;
    words->count = recut.count;
    words_close(words);
    uncased->spare = at;
    uncased->room = room;
}

void
uncased_cut(struct uncased *uncased, const struct document *document, struct words *words)
{
    const struct language *last = NULL;
    bool any = false;
    for (uint32_t i = 0; i < document->block_count && !any; i++) {
        any = document->blocks[i].language != last && is_uncased(document->blocks[i].language);
        last = document->blocks[i].language;
    }
    if (!any)
        return;
    forget(uncased);
    cut_all(uncased, document, words, uncased_cut_listed);
    cut_all(uncased, document, words, uncased_cut_names);
    if (uncased->known_count > 0)
        cut_all(uncased, document, words, uncased_cut_known);
}

void
uncased_free(struct uncased *uncased)
{
    free(uncased->spare);
    free(uncased->known);
    *uncased = (struct uncased){0};
}
