#include "sentsplit/sentences.h"

#include "sentsplit/breaks.h"
#include "sentsplit/uax29.h"
#include "text/memory.h"

#include <stdlib.h>

enum { STYLE_BYTES = 400 }; /* of a block that show whether it cares for capitals */

/* Whether a block begins its sentences with small letters, as chats do: its first letter is small,
 * or it writes "i". */
static bool
has_lower_style(const struct habits *habits, struct slice text)
{
    if (text.length == 0)
        return false;
    if (letter_is(letter_at(text, 0), LETTER_LOWER))
        return true;
    return habits->careless && scan_lone_letter(slice_part(text, 0, STYLE_BYTES), habits->careless);
}

static void
give(struct sentences *sentences, size_t block, uint32_t number, size_t start, size_t end)
{
    sentences->at =
        memory_grow(sentences->at, &sentences->room, sentences->count + 1, sizeof *sentences->at);
    sentences->at[sentences->count++] =
        (struct sentence){(uint32_t)block, number, (uint32_t)start, (uint32_t)end};
}

/* Where the sentence ends, and where the next begins. */
struct sentence_end {
    size_t end, next;
};

/* The end of the sentence that begins at splitter->sentence. */
static struct sentence_end
find_end(struct splitter *splitter)
{
    struct slice text = splitter->text;
    size_t item = items_next(&splitter->items, splitter->sentence);
    for (size_t at = splitter->sentence;;) {
        enum scan_kind kind;
        size_t found = scan_stop(text, at, splitter->habits->terminator, &kind), end;
        if (item <= found && item > splitter->sentence && item < text.length)
            return (struct sentence_end){item, item};
        if (found >= text.length)
            return (struct sentence_end){text.length, text.length};
        if (kind != SCAN_STOP) {
            if (break_ends_sentence(splitter, found, kind, &end, &at))
                return (struct sentence_end){end, skip_spaces(text, end)};
            continue;
        }
        struct stop stop = splitter_stop(splitter, found);
        if (stop_ends_sentence(&stop))
            return (struct sentence_end){stop.end, stop.next};
        at = stop.stops_end;
    }
}

static void
split_block(struct sentences *sentences, size_t number, struct slice text)
{
    struct splitter splitter = {.text = text, .habits = &sentences->habits};
    splitter.lower_style = has_lower_style(splitter.habits, text);
    items_begin(&splitter.items, text);
    uint32_t count = 0;
    splitter.sentence = skip_spaces(text, 0);
    while (splitter.sentence < text.length) {
        struct sentence_end found = find_end(&splitter);
        while (found.end > splitter.sentence && text.at[found.end - 1] == ' ')
            found.end--;
        if (found.end > splitter.sentence)
            give(sentences, number, ++count, splitter.sentence, found.end);
        splitter.sentence = found.next;
    }
}

static void
split_block_uax29(struct sentences *sentences, size_t number, struct slice text)
{
    uint32_t count = 0;
    for (size_t start = 0; start < text.length;) {
        size_t next = uax29_next(text, start), first = skip_spaces(text, start), end = next;
        while (end > first && letter_is(letter_ending_at(text, end), LETTER_SPACE))
            letter_before(text, &end);
        if (end > first)
            give(sentences, number, ++count, first, end);
        start = next;
    }
}

static void
keep_marks(struct sentences *sentences, const struct document *document, size_t number)
{
    const struct block *block = &document->blocks[number];
    for (uint32_t i = block->mark_start; i < block->mark_end; i++) {
        const struct mark *mark = &document->marks[i];
        uint32_t sentence = mark->number > UINT32_MAX ? UINT32_MAX : (uint32_t)mark->number;
        give(sentences, number, sentence, mark->start, mark->end);
    }
}

void
sentences_find(const struct document *document, struct sentences *sentences)
{
    sentences->count = 0;
    for (size_t i = 0; i < document->block_count; i++) {
        const struct block *block = &document->blocks[i];
        if (block->mark_start < block->mark_end) {
            keep_marks(sentences, document, i);
            continue;
        }
        if (sentences->uax29) {
            split_block_uax29(sentences, i, block_text(document, block));
            continue;
        }
        habits_of(&sentences->habits, block->language);
        split_block(sentences, i, block_text(document, block));
    }
}

void
sentences_free(struct sentences *sentences)
{
    free(sentences->at);
    *sentences = (struct sentences){0};
}
