/* Where a name begins in a run that what a title before it is of begins with: "Minister of Health
 * and Sport Ian Moss". */
#ifndef NAMENORM_COMPLEMENT_NAMES_H
#define NAMENORM_COMPLEMENT_NAMES_H

#include "namenorm/run.h"

/* Whether the words [first, last) have what institutions have, and persons have not. */
bool is_institution(const struct block_words *block, uint32_t first, uint32_t last);

/* Whether the word is a given name, and no place. */
bool is_given(const struct block_words *block, uint32_t word);

/* "Infrastructure": a word with a capital that is part of no name. */
bool is_field(const struct block_words *block, uint32_t word);

/* "House of Commons Ian Moss": whether a listed name of several words ends before WORD. */
bool is_behind_listed(const struct block_words *block, uint32_t word);

/* Where the title begins that ends before WORD: in a language whose titles need no word behind
 * them, a listed one of several words, too: "Ketua Komisi", no word of which need be a title. WORD
 * if there is none. */
uint32_t title_before(const struct block_words *block, uint32_t word);

/* Where the name itself begins in the run of a mention; the run's end if it has none. */
uint32_t name_start(const struct block_words *block, const struct mention *mention);

/* Behind the form that the name of a firm begins with at WORD: "PT"; WORD if there is none. */
uint32_t firm_form_end(const struct block_words *block, uint32_t word);

/* "Kabupaten Orsk", "Orsk", "Orsk Barat": where the place ends that is at WORD in a run up to LAST;
 * WORD if there is none. */
uint32_t branch_place_end(const struct block_words *block, uint32_t word, uint32_t last);

#endif
