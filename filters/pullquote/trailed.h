/* Clauses that a dash parts from who reports them. */
#ifndef PULLQUOTE_TRAILED_H
#define PULLQUOTE_TRAILED_H

#include "pullquote/clause.h"

/* "Most będzie zamknięty – poinformował NAME.": the sentence up to the dash, in a language with
   cases, if no quotation is in it and the block does not begin with a dash, as speech does. */
struct clause trailed_by_dash(const struct reading *reading, const struct cue *cue);

#endif
