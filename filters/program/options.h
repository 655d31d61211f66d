/* Options as rows: getopt_long's arrays and --help are made from them. */
#ifndef PROGRAM_OPTIONS_H
#define PROGRAM_OPTIONS_H

#include "program/program.h"

enum input_form { FORM_AUTO, FORM_TEXT, FORM_TSV, FORM_HTML };

enum progress { PROGRESS_AUTO, PROGRESS_ALWAYS, PROGRESS_NEVER };

/* What the options that every program has set. */
struct common {
    bool help;
    bool version;
    bool no_header;
    const char *columns;
    enum input_form form;
    bool reads_pages; /* FORM_HTML is one of the program's */
    const char *encoding;
    const char *fields;
    const struct language *language; /* NULL: auto */
    const char *unlisted;            /* the language asked for, of which there are no lists */
    const char *files0_from;
    uint64_t document_most; /* bytes; 0: as many as there are */
    enum progress progress;
};

/* Reads the command line into run->common and the program's settings. *FIRST becomes the index of
   the first operand. False, the usage error said on standard error, if it is wrong. */
bool options_read(struct program_run *run, int argc, char **argv, int *first);

/* What --help prints; COLUMNS are those of the table that the other options ask for. */
void options_help(const struct program *program, const char *const *columns, struct buffer *out);

#endif
