/* Names in capitals: which of them are letters that stand for words. */
#ifndef NAMENORM_KINDS_ACRONYMS_H
#define NAMENORM_KINDS_ACRONYMS_H

#include "namenorm/run.h"

/* NATO; longer words are cried, as names in capitals are. */
bool is_acronym(const struct block_words *block, uint32_t word);

/* "NQR Sumbor", "the SG Sumbor": letters begin a name that has words, too. Two may be a person's
 * initials. */
bool is_led_by_acronym(const struct block_words *block, const struct mention *mention);

bool has_digit(struct slice text);

/* "Sumbor QRVD": letters behind one word that is no given name. */
bool ends_in_acronym(const struct block_words *block, const struct mention *mention);

/* A word no list has, in capitals behind one in small letters: "members of ADEVOCA said". */
bool is_syllabic(const struct block_words *block, uint32_t word);

/* "C.I.A." */
bool is_dotted(const struct block_words *block, const struct mention *mention);

/* "SAG-AFTRA". */
bool is_pair_of_acronyms(const struct block_words *block, const struct mention *mention);

#endif
