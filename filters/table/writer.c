#include "table/writer.h"

#include "text/lanes.h"

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

const char *
writer_choose(struct writer *writer, struct slice list, struct slice *wrong)
{
    writer->order_count = 0;
    for (size_t at = 0; at <= list.length;) {
        size_t end = slice_find_byte(list, at, ',');
        *wrong = slice_part(list, at, end);
        if (writer->order_count == WRITER_COLUMNS_MOST)
            return "too many columns";
        if (!find_column(writer, *wrong, &writer->order[writer->order_count]))
            return "no such column";
        writer->order_count++;
        at = end + 1;
    }
    return NULL;
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

/* Appends the cells, escaped. */
static void
add_escaped(struct writer *writer)
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

/* Whether one of the LENGTH bytes at AT may have to be escaped. LANES more may be written. */
static bool
has_special(char *at, size_t length)
{
    uint32_t special = 0;
    memset(at + length, ' ', LANES);
    for (size_t i = 0; i < length; i += LANES)
        special |= special_in(at + i);
    return special != 0;
}

/* Writes TEXT; returns its end. Most cells are short: then bytes in the middle are written twice.
 */
static inline char *
put_text(char *to, struct slice text)
{
    size_t length = text.length;
    if (length > 16) {
        memcpy(to, text.at, length);
    } else if (length >= 8) {
        memcpy(to, text.at, 8);
        memcpy(to + length - 8, text.at + length - 8, 8);
    } else if (length >= 4) {
        memcpy(to, text.at, 4);
        memcpy(to + length - 4, text.at + length - 4, 4);
    } else if (length > 0) {
        to[0] = text.at[0];
        to[length / 2] = text.at[length / 2];
        to[length - 1] = text.at[length - 1];
    }
    return to + length;
}

/* Makes room for the cells as they are, for what parts them and LANES more. */
static inline void
reserve_row(struct writer *writer)
{
    size_t most = LANES;
    for (size_t i = 0; i < writer->order_count; i++)
        most += NUMBER_LONGEST + 1 + writer->cells[writer->order[i]].length;
    if (most > writer->out.room - writer->out.length)
        buffer_reserve(&writer->out, most);
}

/* Appends the cells as they are: what parts them when it is known that none has to be escaped, as
   nearly always. Whether that is so; else nothing is appended. */
static bool
add_plain(struct writer *writer)
{
    size_t ends[WRITER_COLUMNS_MOST], count = writer->order_count;
    reserve_row(writer);
    char *start = writer->out.at + writer->out.length, *at = start;
    for (size_t i = 0; i < count; i++) {
        int column = writer->order[i];
        at = writer->is_number[column] ? at + number_write(at, writer->numbers[column])
                                       : put_text(at, writer->cells[column]);
        ends[i] = (size_t)(at - start);
        *at++ = ' ';
    }
    if (has_special(start, (size_t)(at - start)))
        return false;
    for (size_t i = 0; i < count; i++)
        start[ends[i]] = '\t';
    at[-1] = '\n';
    writer->out.length += (size_t)(at - start);
    return true;
}

void
writer_row(struct writer *writer)
{
    if (!add_plain(writer))
        add_escaped(writer);
    if (writer->write && writer->out.length > writer->part)
        writer->write(writer->output);
}

void
writer_free(struct writer *writer)
{
    buffer_free(&writer->out);
}
