/* The nouns that commas and conjunctions join within the names of institutions: fields, subjects,
 * peoples. */
#ifndef NAMENORM_NAME_FIELDS_H
#define NAMENORM_NAME_FIELDS_H

#include "namenorm/run.h"

/* "Children's Hospital", "Kulu Public Prosecutor's Office", "Workers' Union": whether the word
 * behind END - a clitic, or the apostrophe of a plural - is an institution's that is named after
 * people. */
bool name_is_of_peoples(const struct block_words *block, uint32_t end);

/* "Quist's Bakery", "Quist's Carpets": whether the clitic at END ties the one word FIRST, which may
 * be somebody's name, to a noun behind it that has its capital from the name of a business. */
bool name_is_of_owner(const struct block_words *block, uint32_t first, uint32_t end);

/* "the Food and Harbour Administration": whether the conjunction at END joins the nouns before it
 * to those behind, of which the last is a word of institutions. */
bool name_joins_nouns(const struct block_words *block, uint32_t first, uint32_t end);

/* "Proceeds of Tide Act", "Tides Against Harbours Act": the last word of a law that begins with the
 * common nouns [first, end) and goes on behind the word of grammar there; END if it is none. */
uint32_t name_law(const struct block_words *block, uint32_t first, uint32_t end);

/* "Instytut Meteorologii i Gospodarki Wodnej": whether the conjunction at END joins what an
 * institution is of, in a language where cases and no words tell it. */
bool name_joins_genitives(const struct block_words *block, uint32_t first, uint32_t end);

/* "Esnaf ve Sanatkârlar Odası": the same where what an institution is stands last, and what it is
 * of before it: common words of fields, a place in front of them. */
bool name_joins_fields(const struct block_words *block, uint32_t first, uint32_t end);

/* "Ministry of Labour, Tides and Population": the last of the fields that commas and an "and" join
 * behind a linker; END if the comma there joins none. */
uint32_t name_fields_end(const struct block_words *block, uint32_t first, uint32_t end);

/* "Ministero delle Maree e del Porto", "Ministerio de Mareas y de la Pesca": the last word of the
 * second field that a conjunction, a linker and an article join to what the institution that begins
 * at FIRST is of; END if they join none. */
uint32_t name_joins_linked(const struct block_words *block, uint32_t first, uint32_t end);

/* "the Tide, Harbour and Lighthouse Agency": the last word of an institution with three subjects
 * and more, the words [first, end) the first of them; END if it is none. */
uint32_t name_subjects_end(const struct block_words *block, uint32_t first, uint32_t end);

#endif
