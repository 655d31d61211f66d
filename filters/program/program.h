/* What all four programs share: options, inputs, output, exit status. A filter is a description and a function. */
#ifndef PROGRAM_PROGRAM_H
#define PROGRAM_PROGRAM_H

#include "document/document.h"
#include "table/writer.h"

/* One option: a row in a table. getopt_long's arrays and --help are made from it. */
struct option_row {
    int letter;           /* the short option, or 0 */
    const char *name;     /* the long option */
    const char *argument; /* what --help calls its argument; NULL: takes none; "[X]": may take one */
    const char *help;
    /* Stores the option in SETTINGS; the argument is NULL if the option has none. Returns NULL, or what is wrong with the
       argument, in words that follow "invalid argument 'X' for --NAME: ". */
    const char *(*set)(void *settings, const char *argument);
};

struct program_run;

struct program {
    const char *name;
    const char *summary;               /* one line for --help */
    const char *version_note;          /* a further line for --version, or NULL */
    const char *const *columns;        /* of the table it writes, in order, NULL at the end */
    const struct option_row *options;  /* its own, name NULL at the end */
    void *settings;                    /* what its own options set */
    bool each_block;                   /* rows needs only a block at a time: a reader may hand over a part of a document */
    bool reads_html;
    /* Writes the rows of a document. */
    void (*rows)(struct document *document, void *settings, struct writer *out);
    /* Takes part after options are read and before input is: for tables that a filter reads itself. False: it said what is
       wrong with program_trouble, and the program ends with status 1. NULL: nothing to do. */
    bool (*begin)(struct program_run *run, void *settings);
};

/* Runs the program: returns its exit status, 0, 1 or 2 (SPEC, Exit status). */
int program_main(const struct program *program, int argc, char **argv);

/* Says "program: FILE: what" on standard error and makes the exit status 1. */
void program_trouble(struct program_run *run, struct slice file, const char *what);

#endif
