/* Reported clauses: what stands under a cue of speech without marks, or with some words in them. */
#ifndef PULLQUOTE_CLAUSES_H
#define PULLQUOTE_CLAUSES_H

#include "pullquote/clause.h"

/* The clause that CUE governs in its sentence; rule NULL if it governs none. */
struct clause clause_find(const struct reading *reading, const struct cue *cue);

#endif
