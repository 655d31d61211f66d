/* Rows in: lines of TAB-separated cells under a header, columns by name (SPEC, Input). No I/O: the
 * program reads the lines. */
#ifndef TABLE_READER_H
#define TABLE_READER_H

#include "text/buffer.h"

enum { READER_COLUMNS_MOST = 16 };

enum row_kind {
    ROW_DATA,
    ROW_SHORT,  /* too few cells: those missing are empty */
    ROW_LONG,   /* too many: those beyond the header's are passed over */
    ROW_HEADER, /* a header met again in mid-stream: no data */
};

struct reader {
    const char *const
        *names; /* of the columns asked for, NULL at the end; the first must be there in a header */
    size_t wanted;
    const char *const *known; /* further names that tell a header from a text's first line, NULL at
                                 the end; NULL: there are none */
    size_t place[READER_COLUMNS_MOST]; /* the cell in which each stands; SIZE_MAX: the table has no
                                          such column */
    size_t columns;                    /* cells in a row */
    struct buffer header;              /* the header line as it was */
    bool named; /* a cell of the last row was the name of the first of the columns */
};

/* A reader of the columns NAMES, at most READER_COLUMNS_MOST. The array must outlive it. */
void reader_open(struct reader *reader, const char *const *names);

/* Whether LINE is a header that names the first of the columns and at least one other or a known
   one. */
bool reader_is_header(const struct reader *reader, struct slice line);

/* What LINE, the first of a text and no header, has of one: nothing that a text would not have;
   names of columns and known ones alone, two at least, but not the first of the columns; that one
   among names of others. */
enum header_like { HEADER_NOT, HEADER_WITHOUT_FIRST, HEADER_OF_OTHERS };
enum header_like reader_header_like(const struct reader *reader, struct slice line);

/* Takes LINE as the header. False if it does not name the first of the columns. */
bool reader_header(struct reader *reader, struct slice line);

/* Takes a comma-separated LIST as the header of a table that has none. */
bool reader_fields(struct reader *reader, struct slice list);

/* The cells of the columns asked for, as they stand in LINE (see reader_decode); those the table
   does not have are empty. A header line met again is taken as the new header. LINE is without its
   line feed; a CR before that goes. */
enum row_kind reader_row(struct reader *reader, struct slice line, struct slice *cells);

static inline bool
reader_has(const struct reader *reader, size_t column)
{
    return reader->place[column] != SIZE_MAX;
}

/* A cell with its escapes \t \n \r \\ undone, in CELL itself or in SPACE, which is overwritten. An
   unknown escape stands for itself; a lone \N is empty. */
struct slice reader_decode(struct slice cell, struct buffer *space);

void reader_free(struct reader *reader);

#endif
