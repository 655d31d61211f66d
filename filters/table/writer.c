#include "table/writer.h"

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
static char
escape_letter(char byte)
{
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

/* Whether any of eight bytes is below 0x20 or a backslash, by the usual bit tricks. */
static bool
has_special(const char *at)
{
    const uint64_t ones = 0x0101010101010101, tops = 0x8080808080808080;
    uint64_t x;
    memcpy(&x, at, 8);
    uint64_t below = (x - ones * 0x20) & ~x;
    uint64_t y = x ^ ones * '\\';
    uint64_t slash = (y - ones) & ~y;
    return ((below | slash) & tops) != 0;
}

static size_t
plain_length(struct slice text, size_t start)
{
    size_t i = start;
    while (text.length - i >= 8 && !has_special(text.at + i))
        i += 8;
    while (i < text.length && escape_letter(text.at[i]) == 0)
        i++;
    return i - start;
}

void
writer_escape(struct buffer *out, struct slice text)
{
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
}

void
writer_free(struct writer *writer)
{
    buffer_free(&writer->out);
}
