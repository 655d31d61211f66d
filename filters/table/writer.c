#include "table/writer.h"

#include "text/short_word.h"

void
writer_open(struct writer *writer, const char *const *columns)
{
    *writer = (struct writer){.columns = columns};
    while (columns[writer->column_count] && writer->column_count < WRITER_COLUMNS_MOST) {
        writer->order[writer->column_count] = (int)writer->column_count;
        writer->column_count++;
    }
    writer->order_count = writer->column_count;
}

static bool
find_column(const struct writer *writer, struct slice name, int *column)
{
    for (size_t i = 0; i < writer->column_count; i++)
        if (slice_equals(name, slice_of(writer->columns[i]))) {
            *column = (int)i;
            return true;
        }
    return false;
}

bool
writer_choose(struct writer *writer, struct slice list, struct slice *unknown)
{
    writer->order_count = 0;
    for (size_t at = 0; at <= list.length;) {
        size_t end = slice_find_byte(list, at, ',');
        *unknown = slice_part(list, at, end);
        if (writer->order_count == WRITER_COLUMNS_MOST ||
            !find_column(writer, *unknown, &writer->order[writer->order_count]))
            return false;
        writer->order_count++;
        at = end + 1;
    }
    return true;
}

void
writer_header(struct writer *writer)
{
    for (size_t i = 0; i < writer->order_count; i++) {
        buffer_append(&writer->out, slice_of(writer->columns[writer->order[i]]));
        buffer_byte(&writer->out, i + 1 < writer->order_count ? '\t' : '\n');
    }
}

/* The letter that stands for BYTE behind a backslash, or 0. */
static inline char
escape_letter(char byte)
{
    if (byte >= ' ' && byte != '\\')
        return 0;
    switch (byte) {
    case '\t':
        return 't';
    case '\n':
        return 'n';
    case '\r':
        return 'r';
    case '\\':
        return '\\';
    default:
        return 0;
    }
}

/* Which of the next bytes may have to be escaped. */
static inline uint32_t
special_in(const char *at)
{
    struct lanes lanes = lanes_load(at);
    return lanes_between(lanes, 0, 0x1F) | lanes_equal(lanes, '\\');
}

/* The first of these bytes that has to be escaped; LANES if none has. */
static inline size_t
first_escape(const char *at, uint32_t special)
{
    for (; special != 0; special &= special - 1)
        if (escape_letter(at[lanes_first(special)]) != 0)
            return lanes_first(special);
    return LANES;
}

/* Which of eight bytes may have to be escaped: a bit of each that may. */
static inline uint64_t
special_of(uint64_t bytes)
{
    const uint64_t each = 0x0101010101010101;
    uint64_t other = bytes ^ each * '\\';
    return (((bytes - each * ' ') & ~bytes) | ((other - each) & ~other)) & each * 0x80;
}

/* Appends a TEXT of at most fifteen bytes, as most cells have, if none has to be escaped. Whether
 * it did. */
static inline bool
append_short(struct buffer *out, struct slice text)
{
    const uint64_t spaces = 0x2020202020202020;
    uint64_t first, second;
    if (text.length >= LANES)
        return false;
    short_word_load_part(text.at, text.length, &first, &second);
    uint64_t behind = text.length < 8 ? spaces << text.length * 8 : 0;
    uint64_t behind_second = text.length > 8 ? spaces << (text.length - 8) * 8 : spaces;
    if (special_of(first | behind) | special_of(second | behind_second))
        return false;
    if (out->room - out->length < LANES)
        buffer_reserve(out, LANES);
    short_word_store(out->at + out->length, first);
    short_word_store(out->at + out->length + 8, second);
    out->length += text.length;
    return true;
}

static size_t
plain_length(struct slice text, size_t start)
{
    size_t i = start;
    for (; text.length - i >= LANES; i += LANES) {
        size_t escape = first_escape(text.at + i, special_in(text.at + i));
        if (escape < LANES)
            return i + escape - start;
    }
    if (i < text.length &&
        text.length >= LANES) { /* the rest, with bytes that are done before it */
        size_t at = text.length - LANES;
        return at + first_escape(text.at + at, special_in(text.at + at) >> (i - at) << (i - at)) -
               start;
    }
    while (i < text.length && escape_letter(text.at[i]) == 0)
        i++;
    return i - start;
}

void
writer_escape(struct buffer *out, struct slice text)
{
    if (append_short(out, text))
        return;
    for (size_t i = 0; i < text.length;) {
        size_t plain = plain_length(text, i);
        buffer_append(out, slice_make(text.at + i, plain));
        i += plain;
        if (i < text.length) {
            buffer_byte(out, '\\');
            buffer_byte(out, escape_letter(text.at[i++]));
        }
    }
}

void
writer_row(struct writer *writer)
{
    for (size_t i = 0; i < writer->order_count; i++) {
        int column = writer->order[i];
        if (writer->is_number[column])
            buffer_number(&writer->out, writer->numbers[column]);
        else
            writer_escape(&writer->out, writer->cells[column]);
        buffer_byte(&writer->out, i + 1 < writer->order_count ? '\t' : '\n');
    }
    if (writer->write && writer->out.length > writer->part)
        writer->write(writer->output);
}

void
writer_free(struct writer *writer)
{
    buffer_free(&writer->out);
}
