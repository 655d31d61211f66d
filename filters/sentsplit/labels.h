/* What stands beside a text without a stop between: the label of a figure, the credit of a picture,
   a date, the name under a letter. */
#ifndef SENTSPLIT_LABELS_H
#define SENTSPLIT_LABELS_H

#include "sentsplit/splitter.h"

/* "Figure 1.6 The map shows": behind the label that the block begins with, at splitter->sentence;
   there if it begins with none. */
size_t label_end(const struct splitter *splitter);

/* "Question. Were you there?": behind the stop of a label that tells who speaks in an interview,
   with which the block begins; there if it begins with none. */
size_t turn_label_end(const struct splitter *splitter);

/* "The new bridge at night Photo: A. Kazimi": where the credit begins that has its colon at AT; 0
   if there is none. */
size_t credit_start(const struct splitter *splitter, size_t at);

/* Where what stands apart begins in the rest of a block without a stop at its end: the date in
   "Talks go on in Lindow Tuesday, January 21, 2014", the name in "Thanks, Mary"; text.length if
   nothing does. */
size_t part_without_stop(const struct splitter *splitter);

#endif
