/* What is said where who says it and the verb stand before it, without anything that marks a clause
   but commas, colons and quotation marks: Chinese (a language whose grammar says cue_first). */
#ifndef PULLQUOTE_CUEFIRST_H
#define PULLQUOTE_CUEFIRST_H

#include "pullquote/draft.h"

/* Adds the drafts of all blocks in such languages. */
void cue_first_drafts(struct quotes_state *state);

#endif
