#include "namenorm/uncased.h"

#include "namenorm/uncased_parts.h"
#include "text/letters.h"
#include "text/memory.h"

#include <stdlib.h>

enum { IDEOGRAPHIC_COMMA = 0x3001 };

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
uncased_remember(struct uncased *uncased, struct slice text, size_t split, uint64_t lists)
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
    if (slot->hash != 0 && slot->lists == 0 && lists != 0)
        return; /* who is called so is a person */
    *slot = (struct known_name){hash_of(text), lists, (uint32_t)split};
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

/* The shape of a piece [start, end) of the word WHOLE. */
static uint32_t
shape_of(struct slice text, const struct word *whole, size_t start, size_t end)
{
    const uint32_t script = WORD_LETTERS | WORD_CAPITAL | WORD_ALL_CAPITALS | WORD_SMALL |
                            WORD_DIGITS | WORD_OTHER | WORD_INNER_CAPITAL;
    const uint32_t once = WORD_SPACE_BEFORE | WORD_BEGINS | WORD_SINGLE;
    uint32_t shape = whole->shape & ~(start == whole->start ? (uint32_t)WORD_SINGLE : once);
    size_t behind = start;
    uint32_t code = letter_next(text, &behind);
    if (behind == end)
        shape |= WORD_SINGLE;
    if (is_unspaced(code) || (is_hangul(code) && !(whole->shape & WORD_OTHER))) /* "A씨는" */
        return (shape & ~script) | WORD_LETTERS | WORD_OTHER;
    if (!is_hangul(code) && letter_is(code, LETTER_DIGIT))
        return (shape & ~script) | WORD_DIGITS;
    return shape;
}

static struct word *
emit(struct recut *recut, size_t start, size_t end)
{
    struct uncased *uncased = recut->uncased;
    uncased->spare =
        memory_grow(uncased->spare, &uncased->room, recut->count + 1, sizeof *uncased->spare);
    const struct word *whole = recut->word;
    struct slice text = slice_part(recut->text, start, end);
    struct word *word = &uncased->spare[recut->count++];
    *word = *whole;
    word->start = (uint32_t)start;
    word->end = (uint32_t)end;
    if (start == whole->start && end == whole->end)
        return word;
    word->shape = shape_of(recut->text, whole, start, end) & WORD_SHAPES;
    const struct entry *entry = language_word(recut->language, text);
    word->entry = (uint32_t)(entry - recut->language->entries) % WORD_ENTRIES;
    word->lists = entry->lists;
    words_give_number(recut->words, text, word);
    return word;
}

void
uncased_emit(struct recut *recut, size_t start, size_t end, uint32_t shape)
{
    if (end <= start || recut->dry)
        return;
    struct word *word = emit(recut, start, end);
    word->shape |= shape & WORD_SHAPES;
}

void
uncased_emit_name(struct recut *recut, size_t start, size_t end, uint32_t shape, uint64_t lists)
{
    if (end <= start || recut->dry)
        return;
    struct word *word = emit(recut, start, end);
    word->shape |= shape & WORD_SHAPES;
    if (shape & WORD_INNER_CAPITAL)
        word->lists = lists;
}

void
uncased_emit_run(struct recut *recut, const struct word *last, size_t start, size_t end,
                 uint64_t lists)
{
    const struct word *first = recut->word;
    for (; recut->word <= last; recut->word++)
        uncased_emit_name(recut, recut->word == first ? start : recut->word->start,
                          recut->word == last ? end : recut->word->end,
                          recut->word == first ? WORD_NAME | WORD_INNER_CAPITAL : WORD_NAME, lists);
    recut->word = last;
}

void
uncased_emit_as(struct recut *recut, size_t start, size_t end, uint64_t lists)
{
    if (end <= start || recut->dry)
        return;
    emit(recut, start, end)->lists = lists;
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

/* Puts the words of such a block through CUT. */
static void
cut_block(struct recut *recut, recut_function *cut)
{
    recut->before = recut->called = 0;
    recut->person = recut->listing = false;
    recut->named = NULL;
    for (recut->word = recut->first; recut->word < recut->end; recut->word++) {
        if (!(recut->word->shape & WORD_MARK)) {
            cut(recut);
            continue;
        }
        uncased_emit(recut, recut->word->start, recut->word->end, 0);
        recut->called = recut->before;
        recut->listing = recut->person && word_mark(recut->word) == IDEOGRAPHIC_COMMA;
        recut->before = 0;
        recut->person = false;
    }
}

/* Puts each word of such a block through CUT; DRY: only for the names that are remembered. */
static void
cut_all(struct uncased *uncased, const struct document *document, struct words *words,
        recut_function *cut, bool dry)
{
    struct recut recut = {.uncased = uncased, .words = words, .count = 0};
    bool here = false;
    for (uint32_t i = 0; i < document->block_count; i++) {
        const struct block *block = &document->blocks[i];
        uint32_t first = words->first[i], end = words->first[i + 1];
        if (recut.language != block->language) {
            here = is_uncased(block->language);
            recut.heads_last = here && language_is(block->language, "heads_last");
            recut.titles_with_articles =
                here && language_is(block->language, "titles_with_articles");
        }
        recut.language = block->language;
        recut.text = block_text(document, block);
        recut.first = &words->at[first];
        recut.end = &words->at[end];
        recut.dry = dry;
        if (!dry)
            words->first[i] = (uint32_t)recut.count;
        if (here)
            cut_block(&recut, cut);
        else
            for (recut.word = recut.first; recut.word < recut.end; recut.word++)
                uncased_emit(&recut, recut.word->start, recut.word->end, 0);
        if (here && !dry)
            tell_all(&uncased->spare[words->first[i]], &uncased->spare[recut.count]);
    }
    if (dry)
        return;
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
    cut_all(uncased, document, words, uncased_cut_listed, true);
    cut_all(uncased, document, words, uncased_cut_listed, false);
    cut_all(uncased, document, words, uncased_cut_names, false);
    if (uncased->known_count > 0)
        cut_all(uncased, document, words, uncased_cut_known, false);
}

void
uncased_free(struct uncased *uncased)
{
    free(uncased->spare);
    free(uncased->known);
    free(uncased->pieces);
    *uncased = (struct uncased){0};
}
