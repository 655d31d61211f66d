/* Headings that a desk keeps: which form a variant stands for, in whatever document it is met. */
#ifndef NAMENORM_AUTHORITY_H
#define NAMENORM_AUTHORITY_H

#include "namenorm/names.h"
#include "text/arena.h"

struct authority_row;

/* Zero-initialise it. */
struct authority {
    struct authority_row *rows; /* open addressing by the variant in lower case, or a key */
    size_t count;
    size_t mask;
    struct arena arena;
};

/* CANONICAL stands for VARIANT, whatever its case. The first of two headings for a variant counts.
 */
void authority_add(struct authority *authority, struct slice variant, struct slice canonical);

/* The heading of VARIANT; empty if it has none. */
struct slice authority_find(const struct authority *authority, struct slice variant);

/* The heading of VALUE, or else the first value that had the same KEY, which VALUE becomes if there
 * was none. Lives as long as the authority. */
struct slice authority_canonical(struct authority *authority, struct slice value, struct slice key);

/* Gives all mentions of a bearer the heading that one of them has. */
void authority_apply(const struct authority *authority, struct document *document,
                     struct names *names);

void authority_free(struct authority *authority);

#endif
