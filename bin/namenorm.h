/* namenorm's settings, and what it does beside finding names: the desk's tables. */
#ifndef BIN_NAMENORM_H
#define BIN_NAMENORM_H

#include "namenorm/authority_learned.h"
#include "program/program.h"

struct settings {
    struct sentences sentences;
    struct names names;
    const char *column;         /* --column */
    const char *explained;      /* --explain */
    const char *authority_path; /* --authority */
    bool learns;                /* --learn */
    struct authority authority;
    struct authority_learned learned;
    struct buffer key;
};

extern const struct option_row desk_options[];

/* The functions of struct program, on struct settings. */
bool desk_begin(struct program_run *run, void *settings);
const char *const *desk_columns(void *settings);
bool desk_needs_no_input(void *settings);
const char *desk_pass_column(void *settings);
void desk_pass(void *settings, struct slice value, struct slice *cells);
void desk_end(void *settings, struct writer *out);

/* The names of a document, their canonical forms being the headings there are, are learned. */
void desk_learn(struct settings *settings, const struct document *document);

#endif
