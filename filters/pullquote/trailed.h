/* Clauses that a comma or a dash parts from who reports them behind. */
#ifndef PULLQUOTE_TRAILED_H
#define PULLQUOTE_TRAILED_H

#include "pullquote/clause.h"

/* "CLAUSE, NAME said.", "CLAUSE, said NAME." */
struct clause trailed_by_comma(const struct reading *reading, const struct cue *cue);

/* "Most będzie zamknięty – poinformował NAME.": the sentence up to the dash, in a language with
   cases, if no quotation is in it and the block does not begin with a dash, as speech does. */
struct clause trailed_by_dash(const struct reading *reading, const struct cue *cue);

#endif
