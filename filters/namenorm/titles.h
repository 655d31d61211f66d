/* Titles and roles around a name: what its parts share. */
#ifndef NAMENORM_TITLES_H
#define NAMENORM_TITLES_H

#include "namenorm/run.h"

/* Whether WORD begins with a courtesy title, which tells whom the apposition before it is to: "the
 * mayor of X, Mrs. Y". */
bool is_courtesy(const struct block_words *block, uint32_t word);

/* Where the listed title begins that goes on at WORD: "His Excellency", "Hazine ve Maliye Bakanı";
 * WORD if none does. */
uint32_t title_across(const struct block_words *block, uint32_t word);

/* Titles before the name: "the former mayor Ana Kovačević". */
void titles_before(const struct block_words *block, struct mention *mention);

/* "NAME, mayor of Antalya, said", "NAME, the head of the union,": the role behind a comma, without
 * article, up to the next mark. */
void titles_behind(const struct block_words *block, struct mention *mention);

/* "The mayor of Castelnevo, Inés Robledo, said": the role in front of a comma that the name stands
 * behind, where nothing but a mark or a cue follows the name. */
void titles_before_comma(const struct block_words *block, struct mention *mention);

#endif
