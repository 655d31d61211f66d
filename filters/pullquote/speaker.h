/* Who speaks: the noun phrase beside a cue. */
#ifndef PULLQUOTE_SPEAKER_H
#define PULLQUOTE_SPEAKER_H

#include "pullquote/reading.h"

/* The phrase that ends before the cue at CUE, looking back no further than FIRST. Empty if there is
 * none. */
struct word_range speaker_before(const struct reading *reading, uint32_t cue, uint32_t first);

/* The same, be it behind a preposition: "from NAME his words". */
struct word_range speaker_in_front(const struct reading *reading, uint32_t cue, uint32_t first);

/* The phrase that begins behind the cue that ends at CUE_END, looking no further than END. Empty if
 * there is none. */
struct word_range speaker_behind(const struct reading *reading, uint32_t cue_end, uint32_t end);

/* The words of a speaker, without the particle that marks a subject. */
struct slice speaker_text(const struct reading *reading, struct word_range speaker);

/* Where the words before WORD end without "in PLACE", "on a DAY", "to the press" or, where
 * prepositions stand behind, "PLACE in" right before it. */
uint32_t speaker_skip_place(const struct reading *reading, uint32_t word, uint32_t first);

/* "сообщает «Север»": whether what stands in marks from OPEN on, right behind a cue that ends at
   CUE_END, is the name of who speaks or is spoken to. */
bool speaker_is_marked(const struct reading *reading, uint32_t cue_end, uint32_t open);

#endif
