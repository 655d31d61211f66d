/* Speakers and reported clauses where the verb stands last and its subject first: Turkish,
   Japanese, Korean, Hindi, Persian. What is asked of attribution.h and clauses.h, for languages
   whose grammar says verb_final. */
#ifndef PULLQUOTE_VERBFINAL_H
#define PULLQUOTE_VERBFINAL_H

#include "pullquote/clause.h"
#include "pullquote/reading.h"

/* Whether the grammar of the language of WORD says so. */
bool verb_final(const struct reading *reading, uint32_t word);

/* The subject that stands in front of END, where what was said or its verb begins, no earlier than
 * FIRST. */
struct word_range verb_final_subject(const struct reading *reading, uint32_t end, uint32_t first);

/* "NAME, CLAUSE söyledi", "NAME'ye göre CLAUSE"; rule NULL if CUE governs none. */
struct clause verb_final_clause(const struct reading *reading, const struct cue *cue);

/* Whether the phrase behind a verb is of somebody: not "tepki gösterdi", which the verb goes on
 * with.
 */
bool verb_final_speaks(const struct reading *reading, struct word_range phrase);

#endif
