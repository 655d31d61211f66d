#include "declutter/tally.h"

#include "text/letters.h"
#include "text/memory.h"

#include <stdlib.h>

/* TEXT as a line of the tally, in OUT; false if it is too long or has no letter. */
static bool
normalise(struct slice text, struct buffer *out)
{
    bool letters = false;
    buffer_clear(out);
    if (text.length > TALLY_LONGEST)
        return false;
    for (size_t i = 0; i < text.length;) {
        uint32_t code = letter_next(text, &i);
        char last = out->length > 0 ? out->at[out->length - 1] : ' ';
        bool control = code >= 0x80 && code < 0xA0;
        if (letter_is(code, LETTER_SPACE | LETTER_JOINER) || control) {
            if (last != ' ')
                buffer_byte(out, ' ');
        } else if (letter_is(code, LETTER_DIGIT)) {
            if (last != '0')
                buffer_byte(out, '0');
        } else {
            letters = letters || letter_is(code, LETTER_ANY);
            letter_append(out, letter_lower(code));
        }
    }
    while (out->length > 0 && out->at[out->length - 1] == ' ')
        out->length--;
    return letters;
}

/* The slot of LINE, or the empty one where it belongs. */
static uint32_t *
find_slot(const struct tally *tally, struct slice line, uint64_t hash)
{
    size_t at = hash & (tally->slot_count - 1);
    for (; tally->slots[at] != 0; at = (at + 1) & (tally->slot_count - 1)) {
        const struct tally_line *found = &tally->lines[tally->slots[at] - 1];
        if (found->hash == hash && slice_equals(tally_text(tally, found), line))
            break;
    }
    return &tally->slots[at];
}

static void
make_slots(struct tally *tally)
{
    if (tally->count * 2 < tally->slot_count)
        return;
    free(tally->slots);
    tally->slot_count = tally->slot_count > 0 ? tally->slot_count * 2 : 1024;
    tally->slots = memory_zeroed(tally->slot_count, sizeof *tally->slots);
    for (size_t i = 0; i < tally->count; i++) {
        const struct tally_line *line = &tally->lines[i];
        *find_slot(tally, tally_text(tally, line), line->hash) = (uint32_t)i + 1;
    }
}

/* The row of LINE, made if there is none; NULL if there are as many as can be counted. */
static struct tally_line *
row_of(struct tally *tally, struct slice line)
{
    make_slots(tally);
    uint64_t hash = slice_hash(line);
    uint32_t *slot = find_slot(tally, line, hash);
    if (*slot != 0)
        return &tally->lines[*slot - 1];
    if (tally->count == UINT32_MAX - 1)
        return NULL;
    tally->lines = memory_grow(tally->lines, &tally->room, tally->count + 1, sizeof *tally->lines);
    struct tally_line *row = &tally->lines[tally->count++];
    *row = (struct tally_line){
        .start = tally->text.length, .length = (uint32_t)line.length, .hash = hash};
    buffer_append(&tally->text, line);
    *slot = (uint32_t)tally->count;
    return row;
}

static void
count(struct tally *tally, struct slice line)
{
    struct tally_line *row = row_of(tally, line);
    if (!row)
        return;
    row->files += row->last != tally->files;
    row->last = tally->files;
    row->count++;
}

void
tally_document(struct tally *tally, const struct document *document)
{
    tally->files++;
    for (size_t i = 0; i < document->block_count; i++) {
        count(tally, slice_make("", 0));
        if (normalise(block_text(document, &document->blocks[i]), &tally->line))
            count(tally, buffer_slice(&tally->line));
    }
}

void
tally_add(struct tally *tally, struct slice line, uint64_t files, uint64_t count)
{
    if (line.length == 0)
        tally->total += files;
    struct tally_line *row = row_of(tally, line);
    if (!row)
        return;
    row->files += files;
    row->count += count;
}

uint64_t
tally_files(struct tally *tally, struct slice text)
{
    if (tally->count == 0 || !normalise(text, &tally->line))
        return 0;
    struct slice line = buffer_slice(&tally->line);
    uint32_t slot = *find_slot(tally, line, slice_hash(line));
    return slot != 0 ? tally->lines[slot - 1].files : 0;
}

/* A line with where its text begins: qsort() passes nothing else to what compares. */
struct sorted {
    const char *at;
    struct tally_line line;
};

static int
compare(const void *left, const void *right)
{
    const struct sorted *a = left, *b = right;
    return slice_compare(slice_make(a->at, a->line.length), slice_make(b->at, b->line.length));
}

void
tally_sort(struct tally *tally)
{
    struct sorted *sorted = memory_zeroed(tally->count + 1, sizeof *sorted);
    for (size_t i = 0; i < tally->count; i++)
        sorted[i] = (struct sorted){tally->text.at + tally->lines[i].start, tally->lines[i]};
    qsort(sorted, tally->count, sizeof *sorted, compare);
    for (size_t i = 0; i < tally->count; i++)
        tally->lines[i] = sorted[i].line;
    free(sorted);
}

void
tally_free(struct tally *tally)
{
    free(tally->lines);
    free(tally->slots);
    buffer_free(&tally->text);
    buffer_free(&tally->line);
    *tally = (struct tally){0};
}
