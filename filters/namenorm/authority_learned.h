/* What the names of many documents add to an authority: which variants stand for which heading. */
#ifndef NAMENORM_AUTHORITY_LEARNED_H
#define NAMENORM_AUTHORITY_LEARNED_H

#include "namenorm/authority.h"
#include "text/places.h"

/* Zero-initialise it. */
struct authority_learned {
    struct authority_entry *at;
    size_t count;
    size_t room;
    struct places places; /* entries, counted from 1 */
    struct arena arena;
};

/* VARIANT, whose key is KEY, was met once more under HEADING. What AUTHORITY says already is not
   learned. */
void authority_learn(struct authority_learned *learned, const struct authority *authority,
                     struct slice heading, struct slice variant, struct slice key);

/* Brings the headings of one key (if it is short: those alike in letters) under one, that of
   AUTHORITY if it has one, else the most frequent, else the first by its bytes; and the entries in
   the order of heading and variant, by their bytes. Nothing is learned after that. */
void authority_settle(struct authority_learned *learned, const struct authority *authority);

void authority_learned_free(struct authority_learned *learned);

#endif
