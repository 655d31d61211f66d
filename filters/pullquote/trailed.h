/* Clauses that a comma or a dash parts from who reports them behind. */
#ifndef PULLQUOTE_TRAILED_H
#define PULLQUOTE_TRAILED_H

#include "pullquote/clause.h"

/* "CLAUSE, NAME said.", "CLAUSE, said NAME." */
struct clause trailed_by_comma(const struct reading *reading, const struct cue *cue);

/* "Most będzie zamknięty – poinformował NAME.": the sentence up to the dash, in a language with
   cases, if no quotation is in it and the block does not begin with a dash, as speech does. */
struct clause trailed_by_dash(const struct reading *reading, const struct cue *cue);

/* "O ministro NAME, do partido, anunciou a prisão de NAME": whether the WORDS are but the name of
 * who does what the cue tells and what describes him, behind a comma, and no clause. */
bool trailed_describes_name(const struct reading *reading, struct word_range words);

#endif
