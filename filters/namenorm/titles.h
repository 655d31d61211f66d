/* Titles and roles around a name: what its parts share. */
#ifndef NAMENORM_TITLES_H
#define NAMENORM_TITLES_H

#include "namenorm/run.h"

/* Whether WORD begins with a courtesy title, which tells whom the apposition before it is to: "the
 * mayor of X, Mrs. Y". */
bool is_courtesy(const struct block_words *block, uint32_t word);

/* "DCP (South) Bola Quist": behind the brackets that open at OPEN, behind a title with a capital,
 * around what it is in charge of, if a name follows; OPEN if they are none such. */
uint32_t title_brackets_end(const struct block_words *block, uint32_t open);

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

/* "les", "los": whether the article at WORD is that of several, in a language that tells. */
bool is_plural_article(const struct block_words *block, uint32_t word);

/* The word behind the role that begins at FIRST, what it is of, for or in aside: "deputy regional
 * governor of Castelnevo"; FIRST if none begins. */
uint32_t role_behind(const struct block_words *block, uint32_t first);

/* "dyrektor | szpitala", "ředitel | krajské nemocnice": whether the institution or place, in small
 * letters, that a role is of stands at ROLE, where that ends, in a language with cases. */
bool is_before_institution(const struct block_words *block, uint32_t role);

/* "co-founder", "A & B", "CDU/CSU", "the workers' union": a mark within a noun phrase. */
bool is_inner_mark(const struct block_words *block, uint32_t word);

/* ", NAME": whether a comma stands at WORD, and a name behind it. */
bool leads_to_name(const struct block_words *block, uint32_t word);

/* Whether what a role is of, for or in begins at WORD. */
bool opens_complement(const struct block_words *block, uint32_t word);

#endif
