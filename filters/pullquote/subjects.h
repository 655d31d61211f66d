/* Who speaks: the subject of a cue, by the words around it. */
#ifndef PULLQUOTE_SUBJECTS_H
#define PULLQUOTE_SUBJECTS_H

#include "pullquote/reading.h"

/* The subject of CUE, in the sentence [first, end): before it, or behind it where it is turned
   round or takes its source behind ("according to"), or that of the main clause for a participle
   ("Explaining that …, NAME said"). */
struct word_range subject_of_cue(const struct reading *reading, const struct cue *cue,
                                 uint32_t first, uint32_t end, bool behind_quotation);

#endif
