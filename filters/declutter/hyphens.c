#include "declutter/hyphens.h"

#include "text/lanes.h"
#include "text/letters.h"
#include "text/letters_hash.h"
#include "text/memory.h"

#include <stdlib.h>

enum { SHORTEST = 5, LONGEST = 64 }; /* bytes of a word that is looked for */

enum { SLOTS_LEAST = 64 };

/* The lowest bit of a slot is not the hash's. */
static const uint64_t FOUND = 1;

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
    size_t at = hash >> 1 & (hyphens->slot_count - 1);
    while (hyphens->slots[at] != 0 && (hyphens->slots[at] & ~FOUND) != hash)
        at = (at + 1) & (hyphens->slot_count - 1);
    return &hyphens->slots[at];
}

/* Notes that the document has the word, if it was asked for. */
static void
note(struct hyphens *hyphens, struct slice word)
{
    if (word.length < SHORTEST || word.length > LONGEST)
        return;
    uint64_t hash = letters_hash(word), *slot = slot_of(hyphens, hash & ~FOUND);
    *slot |= *slot != 0 ? FOUND : 0;
}

/* The words of a text, and those with a hyphen also as a whole. */
static void
note_words(struct hyphens *hyphens, struct slice text)
{
    size_t whole = 0;
    for (size_t at = 0; at < text.length;) {
        if (!is_letter(letter_at(text, at))) {
            letter_next(text, &at);
            whole = at;
            continue;
        }
        size_t end = letters_end(text, at);
        note(hyphens, slice_part(text, at, end));
        if (whole < at)
            note(hyphens, slice_part(text, whole, end));
        at = end;
        if (at + 1 < text.length && text.at[at] == '-' && is_letter(letter_at(text, at + 1)))
            at++;
    }
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

/* The hash of what stands on both sides of the break at AT, with BETWEEN between; 0 if that is no
 * word to look for. */
static uint64_t
whole_hash(struct slice text, size_t at, struct slice between)
{
    char word[LONGEST * 3];
    struct slice before = slice_part(text, letters_start(text, at), at);
    struct slice after = slice_part(text, at + 2, letters_end(text, at + 2));
    size_t length = before.length + between.length + after.length;
    if (length < SHORTEST || length > LONGEST)
        return 0;
    memcpy(word, before.at, before.length);
    memcpy(word + before.length, between.at, between.length);
    memcpy(word + before.length + between.length, after.at, after.length);
    return letters_hash(slice_make(word, length)) & ~FOUND;
}

static void
ask_for(struct hyphens *hyphens, uint64_t hash)
{
    if (hash != 0)
        *slot_of(hyphens, hash) = hash;
}

static size_t
count_breaks(const struct document *document)
{
    size_t count = 0;
    for (size_t i = 0; i < document->block_count; i++) {
        struct slice text = block_text(document, &document->blocks[i]);
        for (size_t at = next_break(text, 0); at < text.length; at = next_break(text, at + 1))
            count++;
    }
    return count;
}

static const struct slice joined = SLICE(""), hyphened = SLICE("-");

/* Asks for what each break of the document may have parted, then looks which of it the document
 * has: two words a break, in four slots at least. */
static void
gather(struct hyphens *hyphens)
{
    const struct document *document = hyphens->document;
    size_t breaks = count_breaks(document);
    free(hyphens->slots);
    hyphens->slot_count = SLOTS_LEAST;
    while (hyphens->slot_count < breaks * 4)
        hyphens->slot_count *= 2;
    hyphens->slots = memory_zeroed(hyphens->slot_count, sizeof *hyphens->slots);
    for (size_t i = 0; i < document->block_count; i++) {
        struct slice text = block_text(document, &document->blocks[i]);
        for (size_t at = next_break(text, 0); at < text.length; at = next_break(text, at + 1)) {
            ask_for(hyphens, whole_hash(text, at, joined));
            ask_for(hyphens, whole_hash(text, at, hyphened));
        }
    }
    for (size_t i = 0; i < document->block_count; i++)
        note_words(hyphens, block_text(document, &document->blocks[i]));
    hyphens->ready = true;
}

/* Whether the document has what the break at AT parts, with BETWEEN between. */
static bool
has_whole(const struct hyphens *hyphens, struct slice text, size_t at, struct slice between)
{
    uint64_t hash = whole_hash(text, at, between);
    return hash != 0 && *slot_of(hyphens, hash) & FOUND;
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
        bool is_joined = letter_is(letter_at(text, at + 2), LETTER_LOWER) &&
                         has_whole(hyphens, text, at, joined);
        if (!is_joined && !has_whole(hyphens, text, at, hyphened))
            continue;
        if (run == 0)
            buffer_clear(out);
        buffer_append(out, slice_part(text, run, is_joined ? at : at + 1));
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
