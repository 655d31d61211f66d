/* What the list of abbreviations and the document say of the word before a stop. */
#ifndef SENTSPLIT_ABBREVIATION_H
#define SENTSPLIT_ABBREVIATION_H

#include "sentsplit/stop.h"

/* What a stop that ends no sentence shows of the word before it. */
void stop_learn(const struct stop *stop);

/* The kind that the list of abbreviations gives WORD. */
enum abbreviation abbreviation_of(const struct habits *habits, struct slice word);

/* "Strd", "pgs": whether WORD has two to five ASCII letters, no vowel among them and not all
 * capitals.
 */
bool abbreviation_has_no_vowel(struct slice word);

/* The kind of the word before the stop, also if it is one with hyphens or spaces. */
enum abbreviation stop_abbreviation(const struct stop *stop);

#endif
