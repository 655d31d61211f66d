/* Institutions of which only the first word has a capital, in languages that write them so: the
 * fact "agreement" of grammar.txt tells how their adjectives end. */
#ifndef NAMENORM_SMALL_HEADS_H
#define NAMENORM_SMALL_HEADS_H

#include "namenorm/run.h"

/* "Балканского института безопасности", "Союза писателей России": the word behind the institution
 * whose capitals stand from FIRST up to END; END if they are none's. */
uint32_t small_head_end(const struct block_words *block, uint32_t first, uint32_t end);

/* Whether the word ends as adjectives do, in such a language. */
bool ends_as_adjective(const struct block_words *block, uint32_t word);

/* Whether one begins at FIRST, be it where any word has a capital. */
bool begins_small_head(const struct block_words *block, uint32_t first);

/* "Sąd Okręgowy | w Krakowie": behind the town where the institution sits that is named up to END,
 * if that is a part of its name; else END. */
uint32_t seat_end(const struct block_words *block, uint32_t first, uint32_t end);

/* "Bank Spółdzielczy": whether the word at ADJECTIVE, which no list of heads or people has, is one
 * by its ending that may stand with the noun at NOUN. */
bool is_adjective_of(const struct block_words *block, uint32_t adjective, uint32_t noun);

#endif
