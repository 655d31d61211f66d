#include "document/paragraphs.h"

#include "text/clean.h"
#include "text/letters.h"
#include "text/memory.h"

#include <stdlib.h>

enum {
    WINDOW_LINES = 512,
    WINDOW_BYTES = 1 << 18,
    KEPT_BYTES = 1 << 22,
    NARROWEST = 40, /* columns that hard-wrapped prose may have */
    WIDEST = 140,
};

static struct slice
line_text(const struct paragraphs *paragraphs, size_t line)
{
    const struct line *at = &paragraphs->lines[line];
    return slice_make(paragraphs->text.at + at->start, at->end - at->start);
}

static bool
is_c1(struct slice text, size_t at)
{
    return at < text.length && clean_is_c1((const unsigned char *)text.at + at, text.length - at);
}

/* TEXT without C1 controls, and spaces among them, at its ends: what a filter sees of it that has
   them cleaned away. Where blocks end must not depend on that. */
static struct slice
visible_part(struct slice text)
{
    while (is_c1(text, 0) || (text.length > 0 && text.at[0] == ' '))
        text = slice_from(text, text.at[0] == ' ' ? 1 : 2);
    while ((text.length > 1 && is_c1(text, text.length - 2)) ||
           (text.length > 0 && text.at[text.length - 1] == ' '))
        text.length -= text.at[text.length - 1] == ' ' ? 1 : 2;
    return text;
}

/* Columns of the part of TEXT that would have had to fit at the end of the line before: its first
 * word, or one ideograph. */
static size_t
first_word_columns(struct slice text)
{
    size_t columns = 0;
    for (size_t i = 0; i < text.length && columns <= WIDEST;) {
        uint32_t code = letter_next(text, &i);
        if (letter_is(code, LETTER_SPACE))
            break;
        columns += (size_t)letter_columns(code);
        if (letter_is(code, LETTER_IDEOGRAPH))
            break;
    }
    return columns;
}

static bool
begins_an_item(struct slice text)
{
    uint32_t first = letter_at(text, 0);
    if (first == '-' || first == '*' || first == 0x2022 || first == 0x25AA || first == 0x25CF ||
        first == 0x2023)
        return true;
    size_t digits = 0;
    while (digits < text.length && text.at[digits] >= '0' && text.at[digits] <= '9')
        digits++;
    return digits > 0 && digits <= 3 && digits + 1 < text.length &&
           (text.at[digits] == '.' || text.at[digits] == ')') && text.at[digits + 1] == ' ';
}

/* Whether a line that begins with CODE can only be the middle of a sentence, or in a script without
 * case may be. */
static bool
goes_on(uint32_t code)
{
    return letter_is(code, LETTER_LOWER | LETTER_OTHER | LETTER_DIGIT);
}

/* Whether the first word of LINE would have had no room at the end of the line before it. */
static bool
had_no_room(const struct paragraphs *paragraphs, size_t line, size_t width)
{
    struct slice text = visible_part(line_text(paragraphs, line));
    return paragraphs->lines[line - 1].columns + 1 + first_word_columns(text) > width;
}

/* Whether the lines from FIRST on are prose wrapped at WIDTH: of the line ends that had no room for
   the next word at least a third must break a sentence, and there must be one. */
static bool
is_wrapped(const struct paragraphs *paragraphs, size_t first, size_t width)
{
    size_t full = 0, broken = 0;
    for (size_t i = first; i < paragraphs->count; i++)
        if (had_no_room(paragraphs, i, width)) {
            full++;
            broken += goes_on(letter_at(visible_part(line_text(paragraphs, i)), 0));
        }
    if (width == paragraphs->width)
        return full > 0;
    return broken > 0 && broken * 3 >= full;
}

/* Whether LINE goes on with the sentence of a nearly full line, where the text before was wrapped:
   wrapped by hand, or to a narrower column than its widest line. It begins with a small letter, or
   the line before ends as no sentence does, or is all but full. */
static bool
runs_on(const struct paragraphs *paragraphs, size_t line)
{
    size_t columns = paragraphs->lines[line - 1].columns, width = paragraphs->width;
    struct slice before = line_text(paragraphs, line - 1);
    uint32_t last = letter_ending_at(before, before.length);
    if (columns > width)
        return false;
    if (letter_is(letter_at(line_text(paragraphs, line), 0), LETTER_LOWER))
        return columns * 4 >= width * 3;
    bool within = letter_is(last, LETTER_LOWER) || last == ',';
    return within ? columns * 6 >= width * 5 : columns * 10 >= width * 9;
}

/* Measures the lines from FIRST on; a line too long to be wrapped only roughly. */
static void
measure(struct paragraphs *paragraphs, size_t first)
{
    for (size_t i = first; i < paragraphs->count; i++) {
        struct slice text = line_text(paragraphs, i);
        paragraphs->lines[i].columns =
            text.length > (size_t)WIDEST * 4 ? WIDEST + 1 : letters_columns(text);
    }
}

/* Decides of the lines not yet decided which go on the line before. */
static void
decide(struct paragraphs *paragraphs)
{
    size_t first = paragraphs->decided > 0 ? paragraphs->decided : 1, width = 0;
    if (first == paragraphs->count) { /* a single line: nothing to decide */
        paragraphs->decided = paragraphs->count;
        return;
    }
    measure(paragraphs, first - 1);
    for (size_t i = first - 1; i < paragraphs->count; i++)
        if (paragraphs->lines[i].columns > width)
            width = paragraphs->lines[i].columns;
    if (paragraphs->width > 0 && width <= paragraphs->width && width + 12 > paragraphs->width)
        width = paragraphs->width;
    bool wrapped = width >= NARROWEST && width <= WIDEST && is_wrapped(paragraphs, first, width);
    if (wrapped && paragraphs->count - first >= 2)
        paragraphs->width = width;
    for (size_t i = first; i < paragraphs->count; i++)
        paragraphs->lines[i].joined =
            ((wrapped && had_no_room(paragraphs, i, width)) || runs_on(paragraphs, i)) &&
            !begins_an_item(visible_part(line_text(paragraphs, i)));
    paragraphs->decided = paragraphs->count;
}

/* Whether two lines are joined without a space: both sides of the break are in a script written
 * without spaces. */
static bool
joins_without_space(struct slice before, struct slice after)
{
    before = visible_part(before);
    after = visible_part(after);
    uint32_t last = letter_ending_at(before, before.length), first = letter_at(after, 0);
    bool wide = letter_columns(last) == 2 && letter_columns(first) == 2;
    return wide && !(last >= 0xAC00 && last <= 0xD7A3) && !(first >= 0xAC00 && first <= 0xD7A3);
}

/* Adds the lines from START up to END to the document as one block. */
static bool
give_block(struct paragraphs *paragraphs, struct document *document, size_t start, size_t end)
{
    const struct line *first = &paragraphs->lines[start], *last = &paragraphs->lines[end - 1];
    if (!document_has_room(document, last->end - first->start + (end - start)))
        return false;
    struct block *block = document_open_block(document, document->block_number + 1);
    block->offset = first->offset;
    block->length = last->offset_end - first->offset;
    for (size_t i = start; i < end; i++) {
        struct slice text = line_text(paragraphs, i);
        if (i > start && !joins_without_space(line_text(paragraphs, i - 1), text))
            buffer_byte(&document->text, ' ');
        buffer_append(&document->text, text);
    }
    document_close_block(document, block);
    return true;
}

/* Forgets the lines before START. */
static void
forget_lines(struct paragraphs *paragraphs, size_t start)
{
    size_t left = paragraphs->count - start;
    size_t bytes = left > 0 ? paragraphs->lines[start].start : paragraphs->text.length;
    if (start > 0 && paragraphs->text.length > 0)
        memmove(paragraphs->text.at, paragraphs->text.at + bytes, paragraphs->text.length - bytes);
    paragraphs->text.length -= bytes;
    for (size_t i = 0; i < left && start > 0; i++) {
        paragraphs->lines[i] = paragraphs->lines[start + i];
        paragraphs->lines[i].start -= bytes;
        paragraphs->lines[i].end -= bytes;
    }
    paragraphs->count = left;
    paragraphs->decided = left;
}

/* Gives the blocks of the lines that are decided; of the last one only if the run is over. */
static bool
give_blocks(struct paragraphs *paragraphs, struct document *document, bool over)
{
    if (paragraphs->count == 0)
        return true;
    size_t known = paragraphs->decided > 0 ? paragraphs->decided : 1;
    decide(paragraphs);
    size_t start = 0;
    for (size_t i = known; i <= paragraphs->count; i++) {
        bool ends = i == paragraphs->count ? over : !paragraphs->lines[i].joined;
        if (!ends)
            continue;
        if (!give_block(paragraphs, document, start, i))
            return false;
        start = i;
    }
    forget_lines(paragraphs, start);
    return true;
}

/* The offset in the file of the byte at POSITION of the line. */
static uint64_t
origin(const struct raw_line *line, size_t position)
{
    if (position >= line->text.length)
        return line->end;
    return line->origins ? line->origins[position] : line->offset + position;
}

/* Adds one clean line, which RAW[start..start + taken] became, to the run. */
static void
add_line(struct paragraphs *paragraphs, const struct raw_line *raw, enum clean_c1 c1, size_t start,
         size_t taken, struct slice whole, struct slice text)
{
    size_t before = (size_t)(text.at - whole.at), after = before + text.length;
    struct slice source = slice_part(raw->text, start, start + taken);
    bool same = source.length >= whole.length && memcmp(source.at, whole.at, whole.length) == 0;
    size_t from = same ? before : clean_origin(source, c1, before);
    size_t to = same ? after : clean_origin(source, c1, after - 1) + 1;
    while (!same && to < source.length && ((unsigned char)source.at[to] & 0xC0) == 0x80)
        to++;
    paragraphs->lines = memory_grow(paragraphs->lines, &paragraphs->room, paragraphs->count + 1,
                                    sizeof *paragraphs->lines);
    struct line *line = &paragraphs->lines[paragraphs->count++];
    *line = (struct line){.start = (size_t)(text.at - paragraphs->text.at),
                          .offset = origin(raw, start + from),
                          .offset_end = origin(raw, start + to)};
    line->end = line->start + text.length;
}

/* Trims white space of all scripts (a line of no-break spaces is blank). */
static struct slice
trim(struct slice text)
{
    for (;;) {
        struct slice inner = slice_trim(text);
        size_t start = 0, end = inner.length;
        if (inner.length > 0 && letter_is(letter_at(inner, 0), LETTER_SPACE))
            letter_next(inner, &start);
        else if (inner.length > 0 && letter_is(letter_ending_at(inner, end), LETTER_SPACE))
            letter_before(inner, &end);
        else
            return inner;
        text = slice_part(inner, start, end);
    }
}

bool
paragraphs_line(struct paragraphs *paragraphs, struct document *document,
                const struct raw_line *raw)
{
    size_t length = raw->text.length;
    if (raw->origins && length > 0 && raw->text.at[length - 1] == '\n')
        document->line_end = (unsigned)(raw->end - raw->origins[length - 1]);
    for (size_t at = 0; at < length;) {
        size_t before = paragraphs->text.length;
        size_t taken = clean_line(slice_from(raw->text, at), document->c1, &paragraphs->text);
        struct slice whole = slice_from(buffer_slice(&paragraphs->text), before);
        struct slice text = trim(whole);
        if (!paragraphs->replaced)
            paragraphs->replaced = clean_replaced(slice_part(raw->text, at, at + taken), whole);
        if (visible_part(text).length == 0) {
            paragraphs->text.length = before;
            if (!give_blocks(paragraphs, document, true))
                return false;
        } else {
            add_line(paragraphs, raw, document->c1, at, taken, whole, text);
        }
        at += taken;
        bool full =
            paragraphs->count - paragraphs->decided >= WINDOW_LINES ||
            (paragraphs->count > paragraphs->decided + 1 &&
             paragraphs->text.length - paragraphs->lines[paragraphs->decided].start > WINDOW_BYTES);
        if (full && !give_blocks(paragraphs, document, false))
            return false;
    }
    return true;
}

bool
paragraphs_end(struct paragraphs *paragraphs, struct document *document)
{
    bool fits = give_blocks(paragraphs, document, true);
    buffer_clear(&paragraphs->text);
    if (paragraphs->text.room >
        KEPT_BYTES) /* an engine may need the memory that one huge line took */
        buffer_free(&paragraphs->text);
    paragraphs->count = paragraphs->decided = paragraphs->width = 0;
    return fits;
}

void
paragraphs_free(struct paragraphs *paragraphs)
{
    buffer_free(&paragraphs->text);
    free(paragraphs->lines);
    *paragraphs = (struct paragraphs){0};
}
