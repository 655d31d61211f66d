/* Rows out: a header line, then cells separated by TABs, with \t \n \r \\ escaped (SPEC, Tables).
   No I/O: rows gather in a buffer that the program writes. */
#ifndef TABLE_WRITER_H
#define TABLE_WRITER_H

#include "text/buffer.h"

enum { WRITER_COLUMNS_MOST = 32 };

struct writer {
    struct buffer out;          /* rows that are finished */
    const char *const *columns; /* the table's columns, NULL at the end */
    size_t column_count;
    int order[WRITER_COLUMNS_MOST]; /* the columns to write */
    size_t order_count;
    struct slice cells[WRITER_COLUMNS_MOST];
    uint64_t numbers[WRITER_COLUMNS_MOST];
    bool is_number[WRITER_COLUMNS_MOST];
    size_t part;                 /* so many bytes are enough to be written */
    void (*write)(void *output); /* writes and clears what is in out; NULL: out gathers all */
    void *output;
};

/* A writer of all COLUMNS (at most WRITER_COLUMNS_MOST), none of them set. */
void writer_open(struct writer *writer, const char *const *columns);

/* Chooses columns by a comma-separated LIST of names, at most WRITER_COLUMNS_MOST. Returns NULL, or
 * what is wrong with the name *WRONG. */
const char *writer_choose(struct writer *writer, struct slice list, struct slice *wrong);

/* The header line. */
void writer_header(struct writer *writer);

/* Sets the cell of COLUMN (from 0, in the table's order) for the rows to come, until it is set
   again. The slice must live until then. */
static inline void
writer_text(struct writer *writer, int column, struct slice text)
{
    writer->cells[column] = text;
    writer->is_number[column] = false;
}

static inline void
writer_number(struct writer *writer, int column, uint64_t number)
{
    writer->numbers[column] = number;
    writer->is_number[column] = true;
}

/* Finishes a row of the cells as they are set. */
void writer_row(struct writer *writer);

/* Appends TEXT as a cell, escaped. */
void writer_escape(struct buffer *out, struct slice text);

void writer_free(struct writer *writer);

#endif
