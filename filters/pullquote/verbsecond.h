/* Speakers and reported clauses where the finite verb stands second and its parts at the end of the
   clause: "Am Montag teilte der Minister mit, dass …", "…, so X", "laut X", "wie X mitteilte". What
   is asked of attribution.h and clauses.h, for languages whose grammar says verb_second. */
#ifndef PULLQUOTE_VERBSECOND_H
#define PULLQUOTE_VERBSECOND_H

#include "pullquote/clauses.h"
#include "pullquote/reading.h"

/* Whether the grammar of the language of WORD says so. */
bool verb_second(const struct reading *reading, uint32_t word);

/* The subject of CUE in the words [first, end), which do not reach over a sentence. */
struct word_range verb_second_subject(const struct reading *reading, const struct cue *cue,
                                      uint32_t first, uint32_t end);

/* The clause that CUE governs; rule NULL if it governs none. */
struct clause verb_second_clause(const struct reading *reading, const struct cue *cue);

#endif
