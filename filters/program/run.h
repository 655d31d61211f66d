/* One run of a program: what its parts share. Only program/ looks inside. */
#ifndef PROGRAM_RUN_H
#define PROGRAM_RUN_H

#include "document/rows.h"
#include "program/input.h"
#include "program/options.h"
#include "program/output.h"
#include "program/progress.h"
#include "table/fields.h"

/* Tables that are passed on. */
struct passing {
    struct fields written; /* the columns of the table that is written */
    struct fields read;    /* those of the table that is read, and behind them those added */
    size_t *from;          /* which of these each of those is; NULL: it is not known yet */
    struct slice *cells;   /* of the row */
    size_t room;
    struct buffer row, value, space;
};

struct program_run {
    const struct program *program;
    struct common common;
    struct writer writer;
    struct output output;
    struct input input;
    struct document document;
    struct paragraphs paragraphs;
    struct reader reader;
    struct rows rows;
    struct passing passing;
    const char *passed[2]; /* the column whose rows are passed on, NULL at the end: none are */
    struct progress_display progress;
    struct buffer name; /* of the file being read, clean */
    struct slice raw_name;
    uint64_t taken;      /* bytes of the texts of the document's rows */
    size_t complete;     /* bytes of rows in the writer before those of the document that is read */
    bool in_document;    /* rows of a document that is not complete are in the writer */
    bool replaced;       /* it was said that bytes of the file were no UTF-8 */
    bool skipping;       /* the rest of the document is passed over: it is too large */
    bool header_written; /* of a table that is passed on */
    bool other_table;    /* end() writes a table of its own: no row is passed on */
    bool failed;         /* the exit status is 1 */
};

/* Reads the operand NAME and writes its rows. */
void run_file(struct program_run *run, const char *name);

/* Reads a table whose rows are passed on with more cells. */
void run_passing(struct program_run *run);

void passing_free(struct passing *passing);

/* Says "program: FILE: WHAT" on standard error, in one write and without control characters. */
void program_say(struct program_run *run, struct slice file, const char *what);

/* The same of line NUMBER of the file, and the exit status is 1. */
void program_trouble_at(struct program_run *run, struct slice file, uint64_t number,
                        const char *what);

/* Says WHAT is wrong with the COLUMN of the table in FILE, and makes the exit status 1. */
void program_column_trouble(struct program_run *run, struct slice file, struct slice column,
                            const char *what);

/* Says that the table in FILE has no such COLUMN, and makes the exit status 1. */
void program_no_column(struct program_run *run, struct slice file, struct slice column);

/* What is wrong with a row of this KIND; NULL: nothing is. */
const char *program_ragged(enum row_kind kind);

#endif
