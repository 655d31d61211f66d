/* What is said without marks: behind a cue and a colon, a label, or the dash of a turn. */
#ifndef PULLQUOTE_UNMARKED_H
#define PULLQUOTE_UNMARKED_H

#include "pullquote/draft.h"

/* Adds the drafts of what follows a cue and a colon; before clauses take their cues. */
void unmarked_behind_colons(struct quotes_state *state);

/* Adds those of what stands behind labels, and of turns behind dashes. Fills the labels of the
 * STATE. */
void unmarked_turns(struct quotes_state *state);

#endif
