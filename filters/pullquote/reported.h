/* Reported clauses where the finite verb stands second (see verbsecond.h): with "dass" or in the
   subjunctive, around "laut X", before "…, so X" and "…, wie X mitteilte". What is asked of
   clauses.h, for those languages. */
#ifndef PULLQUOTE_REPORTED_H
#define PULLQUOTE_REPORTED_H

#include "pullquote/clause.h"

/* The clause that CUE governs; rule NULL if it governs none. */
struct clause reported_clause(const struct reading *reading, const struct cue *cue);

#endif
