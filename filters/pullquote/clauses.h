/* Reported clauses: what stands under a cue of speech without marks, or with some words in them. */
#ifndef PULLQUOTE_CLAUSES_H
#define PULLQUOTE_CLAUSES_H

#include "pullquote/reading.h"

/* A clause and the cue it stands under. */
struct clause {
    const char *rule; /* NULL: none */
    struct word_range words;
    struct word_range gap; /* the attribution that interrupts it, with its commas; empty: none */
    struct word_range speaker;
    struct cue cue;
};

/* The clause around GAP; rule NULL if that stands behind what is kept of a long one. */
static inline struct clause
clause_with_gap(struct clause clause, struct word_range gap)
{
    if (gap.first >= clause.words.end)
        clause.rule = NULL;
    clause.gap = gap;
    return clause;
}

/* The clause that CUE governs in its sentence; rule NULL if it governs none. */
struct clause clause_find(const struct reading *reading, const struct cue *cue);

#endif
