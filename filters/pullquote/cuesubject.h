/* Who stands before a cue without anything that marks him, in Chinese. */
#ifndef PULLQUOTE_CUESUBJECT_H
#define PULLQUOTE_CUESUBJECT_H

#include "pullquote/reading.h"

/* Who stands among the words [FIRST, CUE), less what tells when, where and to whom he speaks;
   *SUBJECT is empty if only such stands there, or nothing. SURE: that somebody speaks, what is said
   tells. False: something stands there that is nobody. */
bool cue_subject(const struct reading *reading, uint32_t first, uint32_t cue, bool sure,
                 struct word_range *subject);

/* Whom the words [FIRST, END) begin with; empty if with nobody. */
struct word_range cue_subject_leading(const struct reading *reading, uint32_t first, uint32_t end);

/* The source of "据X介绍": the words [FIRST, END) without what it does. *TAIL: bytes of the last of
   them that are no part of it. */
struct word_range cue_source(const struct reading *reading, uint32_t first, uint32_t end,
                             uint32_t *tail);

/* "记者从警方获悉，…": whom something is learnt from, with a preposition before, in [FIRST, END) at
   the end of which the verb stands; empty: from nobody. */
struct word_range cue_source_before(const struct reading *reading, uint32_t first, uint32_t end);

/* Behind what only joins a sentence to the one before, or tells when. */
uint32_t cue_behind_adverbs(const struct reading *reading, uint32_t first, uint32_t end);

#endif
