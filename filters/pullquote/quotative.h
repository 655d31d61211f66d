/* What is said where a particle behind it ties it to the verb that reports it, and another marks
   who says it: Japanese, Korean (a language whose grammar says quotative). */
#ifndef PULLQUOTE_QUOTATIVE_H
#define PULLQUOTE_QUOTATIVE_H

#include "pullquote/draft.h"

/* Adds the drafts of all blocks in such languages. */
void quotative_drafts(struct quotes_state *state);

#endif
