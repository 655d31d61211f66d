#include "declutter/hyphens.h"

#include "text/lanes.h"
#include "text/letters.h"
#include "text/letters_hash.h"
#include "text/memory.h"

#include <stdlib.h>

enum { SHORTEST = 5, LONGEST = 64 }; /* bytes of a word that is looked for */

void
hyphens_begin(struct hyphens *hyphens, const struct document *document)
{
    hyphens->document = document;
    hyphens->ready = false;
}

static bool
is_letter(uint32_t code)
{
    return letter_is(code, LETTER_ANY | LETTER_MARK);
}

/* Where the letters that begin at START end. */
static size_t
letters_end(struct slice text, size_t start)
{
    size_t end = start;
    for (size_t next = end; end < text.length; end = next) {
        if (text.length - end >= LANES) { /* of ASCII at first */
            struct lanes lanes = lanes_load(text.at + end);
            uint32_t letters = lanes_between(lanes, 'a', 'z') | lanes_between(lanes, 'A', 'Z');
            end += letters == LANES_ALL ? LANES : lanes_first(~letters);
        }
        next = end;
        if (end < text.length && !is_letter(letter_next(text, &next)))
            break;
    }
    return end;
}

/* Where the letters that end at END begin. */
static size_t
letters_start(struct slice text, size_t end)
{
    size_t start = end;
    while (start > 0 && end - start < LONGEST) {
        size_t before = start;
        if (!is_letter(letter_before(text, &before)))
            break;
        start = before;
    }
    return start;
}

/* The slot of the word with this HASH, or the empty one where it belongs. */
static uint64_t *
slot_of(const struct hyphens *hyphens, uint64_t hash)
{
    size_t at = hash & (hyphens->slot_count - 1);
    while (hyphens->slots[at] != 0 && hyphens->slots[at] != hash)
        at = (at + 1) & (hyphens->slot_count - 1);
    return &hyphens->slots[at];
}

static void
add(struct hyphens *hyphens, struct slice word)
{
    if (word.length < SHORTEST || word.length > LONGEST)
        return;
    uint64_t hash = letters_hash(word);
    *slot_of(hyphens, hash) = hash;
}

/* The words of a text, and those with a hyphen also as a whole. */
static void
add_words(struct hyphens *hyphens, struct slice text)
{
    size_t whole = 0;
    for (size_t at = 0; at < text.length;) {
        if (!is_letter(letter_at(text, at))) {
            letter_next(text, &at);
            whole = at;
            continue;
        }
        size_t end = letters_end(text, at);
        add(hyphens, slice_part(text, at, end));
        if (whole < at)
            add(hyphens, slice_part(text, whole, end));
        at = end;
        if (at + 1 < text.length && text.at[at] == '-' && is_letter(letter_at(text, at + 1)))
            at++;
    }
}

/* Words of SHORTEST bytes and a byte between them: a third of the bytes as slots leaves half of
 * those empty, wholes with a hyphen included. */
static void
gather(struct hyphens *hyphens)
{
    const struct document *document = hyphens->document;
    free(hyphens->slots);
    hyphens->slot_count = 64;
    while (hyphens->slot_count < document->text.length / 2)
        hyphens->slot_count *= 2;
    hyphens->slots = memory_zeroed(hyphens->slot_count, sizeof *hyphens->slots);
    for (size_t i = 0; i < document->block_count; i++)
        add_words(hyphens, block_text(document, &document->blocks[i]));
    hyphens->ready = true;
}

static bool
has_word(const struct hyphens *hyphens, struct slice before, struct slice between,
         struct slice after)
{
    char word[LONGEST * 3];
    size_t length = before.length + between.length + after.length;
    if (length < SHORTEST || length > LONGEST)
        return false;
    memcpy(word, before.at, before.length);
    if (between.length > 0)
        memcpy(word + before.length, between.at, between.length);
    memcpy(word + before.length + between.length, after.at, after.length);
    uint64_t hash = letters_hash(slice_make(word, length));
    return *slot_of(hyphens, hash) == hash;
}

/* The next hyphen from AT on that stands behind a letter and before a space and a letter; the
 * length of TEXT if there is none. */
static size_t
next_break(struct slice text, size_t at)
{
    for (at = slice_find_byte(text, at, '-'); at < text.length;
         at = slice_find_byte(text, at + 1, '-'))
        if (at > 0 && at + 2 < text.length && text.at[at + 1] == ' ' &&
            is_letter(letter_at(text, at + 2)) && is_letter(letter_ending_at(text, at)))
            break;
    return at < text.length ? at : text.length;
}

struct slice
hyphens_undo(struct hyphens *hyphens, struct slice text, struct buffer *out)
{
    size_t run = 0;
    if (!hyphens->document)
        return text;
    for (size_t at = next_break(text, 0); at < text.length; at = next_break(text, at + 1)) {
        if (!hyphens->ready)
            gather(hyphens);
        struct slice before = slice_part(text, letters_start(text, at), at);
        struct slice after = slice_part(text, at + 2, letters_end(text, at + 2));
        bool joined = letter_is(letter_at(text, at + 2), LETTER_LOWER) &&
                      has_word(hyphens, before, slice_make("", 0), after);
        if (!joined && !has_word(hyphens, before, slice_of("-"), after))
            continue;
        if (run == 0)
            buffer_clear(out);
        buffer_append(out, slice_part(text, run, joined ? at : at + 1));
        run = at + 2;
    }
    if (run == 0)
        return text;
    buffer_append(out, slice_from(text, run));
    return buffer_slice(out);
}

void
hyphens_free(struct hyphens *hyphens)
{
    free(hyphens->slots);
    *hyphens = (struct hyphens){0};
}
