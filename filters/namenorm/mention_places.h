/* Mentions of places, and runs of words with capitals that are of two names, one a place. NUMBER is
 * the block's. */
#ifndef NAMENORM_MENTION_PLACES_H
#define NAMENORM_MENTION_PLACES_H

#include "namenorm/mention.h"
#include "namenorm/run.h"

/* Adds the name that is the words [first, last), without titles. */
void add_plain(struct mentions *mentions, uint32_t number, uint32_t first, uint32_t last);

/* The same of a place that what stands around it tells to be one. */
void add_place(const struct block_words *block, struct mentions *mentions, uint32_t number,
               uint32_t first, uint32_t last);

/* "the road between Orsk and Varn": whether the name at WORD stands behind a preposition and what
 * leads from one place to another. */
bool is_end_of_line(const struct block_words *block, uint32_t word);

/* "in Łodzi Jan Kos": where the name of a person begins in the run [first, end) behind that of a
 * place; END if it does not. */
uint32_t place_before_person(const struct block_words *block, uint32_t first, uint32_t end);

/* "Vera Quist Orsk'ta", "Baykar Suudi Arabistan ile": where the place begins with which the MENTION
 * ends, in a case of its own behind a name that has none, in a language whose names have endings
 * behind an apostrophe; the end of the mention if there is none. */
uint32_t place_behind_name(const struct block_words *block, const struct mention *mention);

/* Adds the two names that the run [first, end) of several words is, both places, or one that the
 * other is in or of; false if it is none such. */
bool add_two_names(const struct block_words *block, struct mentions *mentions, uint32_t number,
                   uint32_t first, uint32_t end);

#endif
