#include "table/reader.h"

static struct slice
without_carriage_return(struct slice line)
{
    if (line.length > 0 && line.at[line.length - 1] == '\r')
        line.length--;
    return line;
}

/* A file that begins with a byte-order mark may stand behind another. */
static struct slice
without_mark(struct slice line)
{
    return slice_starts_with(line, slice_of("\xEF\xBB\xBF")) ? slice_from(line, 3) : line;
}

/* The part of LINE from *AT up to the next SEPARATOR; *AT moves behind that, beyond the end after
 * the last part. */
static struct slice
next_part(struct slice line, size_t *at, char separator)
{
    size_t end = slice_find_byte(line, *at, separator);
    struct slice part = slice_part(line, *at, end);
    *at = end + 1;
    return part;
}

static bool
is_known(const struct reader *reader, struct slice name)
{
    for (size_t i = 0; reader->known && reader->known[i]; i++)
        if (slice_equals(name, slice_of(reader->known[i])))
            return true;
    return false;
}

static size_t
name_number(const struct reader *reader, struct slice name)
{
    for (size_t i = 0; i < reader->wanted; i++)
        if (slice_equals(name, slice_of(reader->names[i])))
            return i;
    return SIZE_MAX;
}

/* Reads the names in LINE into PLACE; returns how many columns there are. The first of two columns
 * of one name counts. */
static size_t
read_names(const struct reader *reader, struct slice line, char separator, size_t *place)
{
    size_t column = 0;
    for (size_t i = 0; i < READER_COLUMNS_MOST; i++)
        place[i] = SIZE_MAX;
    for (size_t at = 0; at <= line.length; column++) {
        size_t number = name_number(reader, next_part(line, &at, separator));
        if (number != SIZE_MAX && place[number] == SIZE_MAX)
            place[number] = column;
    }
    return column;
}

static bool
take_header(struct reader *reader, struct slice line, char separator)
{
    size_t place[READER_COLUMNS_MOST];
    size_t columns = read_names(reader, line, separator, place);
    if (place[0] == SIZE_MAX)
        return false;
    memcpy(reader->place, place, sizeof place);
    reader->columns = columns;
    buffer_clear(&reader->header);
    buffer_append(&reader->header, line);
    return true;
}

void
reader_open(struct reader *reader, const char *const *names)
{
    *reader = (struct reader){.names = names};
    while (names[reader->wanted] && reader->wanted < READER_COLUMNS_MOST)
        reader->wanted++;
}

bool
reader_is_header(const struct reader *reader, struct slice line)
{
    size_t place[READER_COLUMNS_MOST];
    line = without_carriage_return(line);
    read_names(reader, line, '\t', place);
    if (place[0] == SIZE_MAX)
        return false;
    for (size_t i = 1; i < reader->wanted; i++)
        if (place[i] != SIZE_MAX)
            return true;
    for (size_t at = 0; at <= line.length;)
        if (is_known(reader, next_part(line, &at, '\t')))
            return true;
    return false;
}

enum header_like
reader_header_like(const struct reader *reader, struct slice line)
{
    size_t names = 0, columns = 0;
    bool first = false;
    line = without_mark(without_carriage_return(line));
    for (size_t at = 0; at <= line.length; columns++) {
        struct slice name = next_part(line, &at, '\t');
        size_t number = name_number(reader, name);
        first = first || number == 0;
        names += number != SIZE_MAX || is_known(reader, name);
    }
    if (columns < 2)
        return HEADER_NOT;
    return first ? HEADER_OF_OTHERS : names == columns ? HEADER_WITHOUT_FIRST : HEADER_NOT;
}

bool
reader_header(struct reader *reader, struct slice line)
{
    return take_header(reader, without_carriage_return(line), '\t');
}

bool
reader_fields(struct reader *reader, struct slice list)
{
    bool taken = take_header(reader, list, ',');
    buffer_clear(&reader->header); /* it will not come again */
    return taken;
}

static bool
has_number(struct slice line)
{
    uint64_t number;
    for (size_t at = 0; at <= line.length;)
        if (slice_number(next_part(line, &at, '\t'), &number))
            return true;
    return false;
}

/* Whether LINE, of which a cell names the first column, is a header: the same again, or another
   table's, which has no number among its names, as a row of the suite has. */
static bool
is_header_again(const struct reader *reader, struct slice line)
{
    if (reader->header.length == 0)
        return false;
    return slice_equals(line, buffer_slice(&reader->header)) ||
           (reader_is_header(reader, line) && !has_number(line));
}

enum row_kind
reader_row(struct reader *reader, struct slice line, struct slice *cells)
{
    line = without_carriage_return(line);
    struct slice plain = without_mark(line), name = slice_of(reader->names[0]);
    bool named = false;
    for (size_t i = 0; i < reader->wanted; i++)
        cells[i] = slice_make("", 0);
    size_t column = 0;
    for (size_t at = 0; at <= line.length; column++) {
        struct slice cell = next_part(line, &at, '\t');
        named = named || slice_equals(column == 0 ? without_mark(cell) : cell, name);
        for (size_t i = 0; i < reader->wanted; i++)
            if (reader->place[i] == column)
                cells[i] = cell;
    }
    reader->named = named;
    if (named && is_header_again(reader, plain)) {
        take_header(reader, plain, '\t');
        return ROW_HEADER;
    }
    return column < reader->columns ? ROW_SHORT : column > reader->columns ? ROW_LONG : ROW_DATA;
}

static char
unescaped(char letter)
{
    switch (letter) {
    case 't':
        return '\t';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case '\\':
        return '\\';
    default:
        return 0;
    }
}

struct slice
reader_decode(struct slice cell, struct buffer *space)
{
    size_t at = slice_find_byte(cell, 0, '\\');
    if (at == cell.length)
        return cell;
    if (slice_equals(cell, slice_of("\\N")))
        return slice_make("", 0);
    buffer_clear(space);
    size_t run = 0;
    while (at + 1 < cell.length) {
        char byte = unescaped(cell.at[at + 1]);
        if (byte) {
            buffer_append(space, slice_part(cell, run, at));
            buffer_byte(space, byte);
            run = at + 2;
        }
        at = slice_find_byte(cell, byte ? at + 2 : at + 1, '\\');
    }
    buffer_append(space, slice_from(cell, run));
    return buffer_slice(space);
}

void
reader_free(struct reader *reader)
{
    buffer_free(&reader->header);
}
