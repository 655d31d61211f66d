/* What the common words within a name tell of its kind: "Ministry", "Street", "Holdings". */
#ifndef NAMENORM_KINDS_WORDS_H
#define NAMENORM_KINDS_WORDS_H

#include "namenorm/run.h"
#include "namenorm/signs.h"

/* The sign of a word of LISTS that says what a name is: of an organisation, a place, another thing;
 * 0 if it says none. */
uint64_t sign_of_word(uint64_t lists);

/* "Marrel Holdings", "Ostrel Research", "Marrel Fabricators", "Marrel Now": a common word, or one
 * of grammar, ends a name that no given name begins. */
bool ends_commonly(const struct block_words *block, const struct mention *mention);

/* "Castel-sur-Orvel": a small word between two hyphens, not so where that makes other words, too
   ("Runner-in-Chief"). */
bool is_joined_by_small_word(const struct block_words *block, const struct mention *mention);

/* The signs of the words of a mention of several, of which none is in the lists as a whole. */
uint64_t signs_of_several(const struct block_words *block, const struct mention *mention);

#endif
