/* Noun phrases in a language whose nouns have capitals (German): there a phrase can be read word by
 * word, where elsewhere only names and listed words are sure. */
#ifndef PULLQUOTE_NOUNPHRASE_H
#define PULLQUOTE_NOUNPHRASE_H

#include "pullquote/reading.h"

/* Behind the noun phrase that begins at FIRST, before END, a name in marks among its nouns: with
 * the genitives and, if WIDE, the prepositional phrases that follow its noun. FIRST if there is
 * none. */
uint32_t noun_phrase_end(const struct reading *reading, uint32_t first, uint32_t end, bool wide);

/* The noun phrase or pronoun at FIRST that can be a subject by its case; empty if there is none. */
struct word_range subject_at(const struct reading *reading, uint32_t first, uint32_t end);

/* Whether the first noun of [first, end) is a word for what somebody says (IN_SOURCE_NOUNS). */
bool has_source_noun(const struct reading *reading, uint32_t first, uint32_t end);

/* Behind the name in marks at WORD („Die Zeit“), or WORD if it is none: a few words without a stop.
 */
uint32_t marked_name_end(const struct reading *reading, uint32_t word, uint32_t end);

#endif
