/* Headings that a desk keeps: which form a variant stands for, in whatever document it is met. */
#ifndef NAMENORM_AUTHORITY_H
#define NAMENORM_AUTHORITY_H

#include "namenorm/names.h"
#include "text/arena.h"

enum { AUTHORITY_FORMS_MOST = 16 }; /* of one short key that values are compared with */

struct authority_row;

/* Zero-initialise it. */
struct authority {
    struct authority_row *rows; /* open addressing by the variant in lower case, or a key */
    size_t count;
    size_t mask;
    struct arena arena;
};

/* One row of the file that a desk keeps: HEADING stands for VARIANT, whatever its case, and for
   itself unless it is a variant, too. KEY, which may be empty: names of this key are headed so too,
   if it is the key that VARIANT has by now and no other heading claims it. COUNT: how often the
   variant was met. */
struct authority_entry {
    struct slice variant;
    struct slice heading;
    struct slice key;
    uint64_t count;
};

/* Adds a row, in whatever order they come. Of two headings for a variant the one with the higher
   count wins, among equals the one that comes first as bytes compare. */
void authority_add(struct authority *authority, const struct authority_entry *entry);

/* All rows were added: settles what the headings that won stand for beside their variants. */
void authority_complete(struct authority *authority);

/* The heading of VARIANT; empty if it has none. */
struct slice authority_find(const struct authority *authority, struct slice variant);

/* The heading of VARIANT, or else of names whose key is KEY; empty if there is none or more than
 * one. */
struct slice authority_heading(const struct authority *authority, struct slice variant,
                               struct slice key);

/* The heading of VALUE or of KEY, or else the first value that had the same KEY and, where the key
   is short, is alike in letters; VALUE becomes that if there was none. Lives as long as the
   authority. */
struct slice authority_canonical(struct authority *authority, struct slice value, struct slice key);

/* Whether VALUE is another spelling of FIRST, which has the same KEY. A short key is shared by
   names that have little else in common: Jane and John. Those must be alike in letters. */
bool authority_one_name(struct slice first, struct slice value, struct slice key);

/* Gives all mentions of a bearer the heading that one of them has. */
void authority_apply(const struct authority *authority, struct document *document,
                     struct names *names);

void authority_free(struct authority *authority);

#endif
