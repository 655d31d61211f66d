/* What a document quotes: spans in marks with their attributions, clauses under a cue, and what is
   said without marks. */
#ifndef PULLQUOTE_DRAFTS_H
#define PULLQUOTE_DRAFTS_H

#include "pullquote/draft.h"

/* Fills DRAFTS of the STATE, whose reading, spans, parse and turns are made, in the order of the
   text. */
void drafts_find(struct quotes_state *state);

#endif
