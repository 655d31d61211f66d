/* Numbers that stand in names, in digits or as words. */
#ifndef NAMENORM_NAME_NUMBERS_H
#define NAMENORM_NAME_NUMBERS_H

#include "namenorm/run.h"

/* "Haus": a noun alone for what names are of, where all nouns have capitals. */
bool is_noun_of_kind(const struct block_words *block, uint32_t first, uint32_t end);

/* "Natura 2000", "Building 31", "Ostrel Radio 4 is": a number behind what is no name of a person or
 * place; of a listed organisation's only where a word of grammar follows, a mark may end a count.
 */
bool is_numbered(const struct block_words *block, uint32_t first, uint32_t end);

/* "Quist One", "the Orsk Four", "Marrel Now is": a cardinal number with a capital among small words
 * behind a name, or another word of grammar before one that has none; in a language that tells
 * which words are cardinals. */
bool is_grammar_of_name(const struct block_words *block, uint32_t end);

/* "Orsk 14. Sulh Hukuk Mahkemesi": an ordinal number within an institution's name. */
bool is_ordinal_inside(const struct block_words *block, uint32_t word);

/* "Karvel 4 Dam": a short number between a name and the word that tells what it is. */
bool is_number_before_head(const struct block_words *block, uint32_t word);

#endif
