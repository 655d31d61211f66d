/* Rows of a table into blocks: documents as single cells, blocks by number, blocks put together
 * again from sentences. */
#ifndef DOCUMENT_ROWS_H
#define DOCUMENT_ROWS_H

#include "document/document.h"
#include "document/paragraphs.h"
#include "table/reader.h"

/* The columns of a table that a filter looks at, in the order of row_columns. */
enum { ROW_TEXT, ROW_FILE, ROW_BLOCK, ROW_SENT, ROW_START, ROW_CLASS, ROW_COLUMNS };

/* For reader_open. */
extern const char *const row_columns[];

/* The other columns of the suite's tables: they tell a table from plain text. */
extern const char *const suite_columns[];

/* Zero-initialise it. */
struct rows {
    struct buffer file;           /* the file cell of the document whose rows come */
    struct buffer name;           /* the same, clean */
    struct buffer space;          /* for cells with escapes */
    struct paragraphs paragraphs; /* for documents in one cell */
    bool open;                    /* a document has begun */
    bool in_block;                /* its last block may go on */
    uint32_t shift;               /* bytes of its last block that no row has, and no space fills */
};

/* What is wrong with the numbers of a row; NULL: nothing is. Empty cells are not known. */
const char *rows_wrong(const struct reader *reader, const struct slice *cells);

/* Whether a row with these CELLS begins another document than the one whose rows came last. */
bool rows_begin(struct rows *rows, const struct reader *reader, const struct slice *cells);

/* Whether the row begins another block: then those before are complete. */
bool rows_begin_block(const struct rows *rows, const struct reader *reader,
                      const struct document *document, const struct slice *cells);

/* No more rows of the last block come: it is complete, and what its language is can be told. */
void rows_end_block(struct rows *rows, struct document *document);

/* Begins the document that the row is of; NAME stands for the file column if the table has none. */
void rows_open(struct rows *rows, const struct reader *reader, struct document *document,
               const struct slice *cells, struct slice name);

/* Adds a row to its document; the last block is complete when the next begins, or is ended. False
   if the document is full. */
bool rows_add(struct rows *rows, const struct reader *reader, struct document *document,
              const struct slice *cells);

/* No more rows of the document come: its last block is complete. */
void rows_close(struct rows *rows, struct document *document);

void rows_free(struct rows *rows);

#endif
