/* What all four programs share: options, inputs, output, exit status. A filter is a description and
 * a function. */
#ifndef PROGRAM_PROGRAM_H
#define PROGRAM_PROGRAM_H

#include "document/paragraphs.h"
#include "table/writer.h"

/* One option: a row in a table. getopt_long's arrays and --help are made from it. */
struct option_row {
    int letter;       /* the short option, or 0 */
    const char *name; /* the long option */
    const char
        *argument; /* what --help calls its argument; NULL: takes none; "[X]": may take one */
    const char *help;
    /* Stores the option in SETTINGS; the argument is NULL if the option has none. Returns NULL, or
       what is wrong with the argument, in words that follow "invalid argument 'X' for --NAME: ". */
    const char *(*set)(void *settings, const char *argument);
};

struct program_run;

struct program {
    const char *name;
    const char *summary;              /* what it does, for --help */
    const char *version_note;         /* a further line for --version, or NULL */
    const char *const *columns;       /* of the table it writes, in order, NULL at the end */
    const struct option_row *options; /* its own, name NULL at the end; NULL: none */
    void *settings;                   /* what its own options set */
    bool each_block; /* rows() may be given a document in parts, see document->first, ->last */
    bool mends_text; /* undoes mojibake: rows() is given text with C1 controls, see text/clean.h */

    /* Writes the rows of a document, or of a part of one. */
    void (*rows)(struct document *document, void *settings, struct writer *out);

    /* Takes a page in HTML apart: adds its blocks to DOCUMENT, for rows(). False: it would be too
       large. NULL: the program reads no HTML. */
    bool (*page)(struct document *document, const struct raw_line *page, void *settings);

    /* Called once after the options are read and before input is: for tables that a filter reads
       itself, say. False: the program ends with status 1, what is wrong having been said with
       program_trouble. NULL: nothing to do. */
    bool (*begin)(struct program_run *run, void *settings);

    /* The columns of the table that is written instead if the settings ask for another one, or
       NULL; NULL: never. end() writes that table's rows, and no others are written. */
    const char *const *(*other_columns)(void *settings);

    /* Whether the settings ask for what needs no input: then none is read. NULL: never. */
    bool (*needs_no_input)(void *settings);

    /* Called once after all input; may write rows. NULL: nothing to do. */
    void (*end)(void *settings, struct writer *out);

    /* Instead of finding things in documents: passes the rows of a table on with more cells. Which
       column they come from, or NULL if the settings do not ask for that; NULL: never. */
    const char *(*pass_column)(void *settings);
    const char *const *pass_adds; /* the columns that are added, NULL at the end */
    /* Gives the cells to add, one a column of pass_adds, for the decoded VALUE of the column. They
       must live until the next call. */
    void (*pass)(void *settings, struct slice value, struct slice *cells);
};

/* Runs the program: returns its exit status, 0, 1 or 2 (SPEC, Exit status). */
int program_main(const struct program *program, int argc, char **argv);

/* Says "program: FILE: WHAT" on standard error and makes the exit status 1. */
void program_trouble(struct program_run *run, struct slice file, const char *what);

/* Takes the cells of a row; returns what is wrong with them, or NULL. */
typedef const char *row_function(void *context, const struct slice *cells);

/* Reads the table in the file PATH and calls ROW with the cells of the columns NAMES (NULL at the
   end, decoded, clean) of each row; the first NEEDED columns must be there. Its lines may have been
   sorted. False, and said, if that could not be done. */
bool program_read_table(struct program_run *run, const char *path, const char *const *names,
                        size_t needed, row_function *row, void *context);

#endif
