/* Cues that no list has, told by where they stand. */
#ifndef PULLQUOTE_UNLISTED_H
#define PULLQUOTE_UNLISTED_H

#include "pullquote/attribution.h"

/* "„…“, freut sich NAME": the word right behind a quotation and its comma or dash, at FIRST, is a
   verb of speech if who speaks follows it. For languages that are not parsed; where names have
   cases, a noun with a genitive might follow a comma ("„Lalka”, powieść NAME"): there only a dash
   tells. Rule NULL: none. */
struct attribution unlisted_behind(const struct reading *reading, uint32_t first, uint32_t end);

/* The same within speech that no mark closes before it: who speaks is a pronoun, a person, or has a
 * role. */
bool unlisted_within(const struct reading *reading, uint32_t first, uint32_t end);

#endif
