/* Attributions within what is said, by the marks of the language: "«A, — сказал он. — B»",
   "« A, a-t-elle ajouté. B »". */
#ifndef PULLQUOTE_INTERRUPTIONS_H
#define PULLQUOTE_INTERRUPTIONS_H

#include "pullquote/reading.h"

/* Whether an attribution begins at WORD: a cue, or one behind a name or pronoun, in small letters.
 */
bool interruption_begins(const struct reading *reading, uint32_t word, uint32_t end);

/* The attribution that interrupts the quotation [first, end), with the marks around it; empty if
 * there is none. */
struct word_range interruption_find(const struct reading *reading, uint32_t first, uint32_t end);

#endif
