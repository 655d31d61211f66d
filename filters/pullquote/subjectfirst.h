/* Speakers and reported clauses where the subject stands first, whatever stands between it and its
   verb, and what is reported behind the verb of speech: Persian. What is asked of attribution.h and
   clauses.h, for languages whose grammar says subject_first. */
#ifndef PULLQUOTE_SUBJECTFIRST_H
#define PULLQUOTE_SUBJECTFIRST_H

#include "pullquote/clause.h"

/* Whether the grammar of the language of WORD says so. */
bool subject_first(const struct reading *reading, uint32_t word);

/* The subject of the verb at VERB, no earlier than FIRST; empty if it has none. */
struct word_range subject_first_subject(const struct reading *reading, uint32_t verb,
                                        uint32_t first);

/* "NAME گفت که CLAUSE", "NAME گفت CLAUSE", "NAME با بیان اینکه CLAUSE، گفت"; rule NULL if CUE
   governs none. */
struct clause subject_first_clause(const struct reading *reading, const struct cue *cue);

/* Whether somebody reports in the words [first, end), with a finite verb. */
bool subject_first_reports(const struct reading *reading, uint32_t first, uint32_t end);

#endif
