/* What titles and offices are of: words with a capital that are no names, or names within a title.
 */
#ifndef NAMENORM_OFFICES_H
#define NAMENORM_OFFICES_H

#include "namenorm/run.h"

/* What the one word behind a title is, where nothing stands before what a title is of:
 * IN_ORG_WORDS, that of an institution or an adjective before one ("Депутат Государственной думы",
 * "представители Министерства"); IN_PLACE_WORDS ("мэр Громовского района"); 0, neither. */
uint64_t office_complement(const struct block_words *block, const struct mention *mention);

/* "Head of QRVNG Budi Santosa": the words [first, end) of a title may hold names of their own. */
void offices_add_complement(const struct block_words *block, struct mentions *mentions,
                            uint32_t number, uint32_t first, uint32_t end);

/* Drops the words of a title that were taken for names, where nothing but their capitals told so:
 * the "Health" of "Minister of Health and Sport Noel Bray". */
void offices_drop_within(const struct block_words *block, struct mentions *mentions,
                         struct mention *titled);

/* "Helen Ross, Head of Public Affairs at": words of the title behind the name before that are
 * common ones, or end in a role. */
bool is_office_behind(const struct block_words *block, const struct mentions *mentions,
                      const struct mention *mention);

/* "ministro de Economía", "assessora regionale alla Sanità": whether the linker, or in a language
   of names that follow what their title is of the preposition with an article, at WORD leads from
   an office, an adjective between, to its field. */
bool office_leads_to_field(const struct block_words *block, uint32_t word);

/* "la ministra de Economía", "el de Hacienda y Salud": whether the mention is the field of an
 * office, which is no name unless somebody is called so: "el ministro de Rajoy". */
bool is_field_of_office(const struct block_words *block, const struct mention *mention);

/* "la ministra de Pesca, Alimentación y Quistel, NAME": behind the fields that commas and at last a
 * conjunction join and of which the office before WORD is; WORD if it is of no such. */
uint32_t office_fields_end(const struct block_words *block, uint32_t word);

/* "Orsk State Governor", no "State Senator": where the place and the word for it end that begin at
 * WORD and stand before the title that is theirs; WORD if none do. */
uint32_t state_end(const struct block_words *block, uint32_t word);

#endif
