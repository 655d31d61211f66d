/* What words beside a name tell of its kind: generic ones, those of kind_cues.txt, prepositions. */
#ifndef NAMENORM_KINDS_BESIDE_H
#define NAMENORM_KINDS_BESIDE_H

#include "namenorm/run.h"
#include "namenorm/signs.h"

/* Whose word, in small letters, stands with the name: "the village of X", "the group X", "X
 * province", "X, a city in". */
uint64_t signs_of_generic(const struct block_words *block, uint32_t word);

/* The same of a word with a capital. */
uint64_t signs_of_capital(const struct block_words *block, uint32_t word);

/* "the X house", "the X affair": a word that stands behind the names of other things. */
bool is_owned(const struct block_words *block, uint32_t word, enum language_list_number number);

/* The same of a word directly beside a name: "X province", not "the X house", "the way X went". */
uint64_t signs_of_generic_beside(const struct block_words *block, uint32_t word);

/* "television station", "refugee camp": what the phrase of small words that begins at WORD tells of
 * the name beside it, and where it ENDs. */
uint64_t signs_of_phrase(const struct block_words *block, uint32_t word, uint32_t *end);

/* "X news agency": whether small words that begin at WORD and stand behind the names of what they
 * are, and where they END. */
bool is_called(const struct block_words *block, uint32_t word, uint32_t *end);

/* "X province", "X refugee camp", "X tribal region": whether what stands at WORD behind a name, an
 * adjective or a noun first or not, makes it a place's. */
uint64_t signs_of_place_behind(const struct block_words *block, uint32_t word);

/* "Quist attacks X": a plural that a name stands before is a verb. */
bool is_verb_before(const struct block_words *block, uint32_t word);

/* What a word that stands beside a name on one SIDE tells of it. */
uint64_t signs_of_cue(const struct block_words *block, uint32_t word, char side);

/* The same said less surely: "Quint is a teacher of the group". */
uint64_t as_cue(uint64_t signs);

/* Whether kind_cues.txt gives the word that VALUE. */
bool is_kind_cue(const struct block_words *block, uint32_t word, const char *value);

/* "stadio Vera Quist": whether the word is small, and for what is called after people; its value
 * ends with "p". */
bool is_called_after_people(const struct block_words *block, uint32_t word);

/* "companies such as X", "towns like X". */
uint64_t signs_of_examples(const struct block_words *block, uint32_t cue);

/* "6 year old X", "29-year-old X": what the last word of an age tells of the name behind it. */
uint64_t signs_of_years(const struct block_words *block, uint32_t word);

/* "X said he", "X said that it would": what the subject of the clause tells of who says it, the cue
 * of speech being at WORD. */
uint64_t signs_of_clause(const struct block_words *block, uint32_t word);

/* he, she, who; not it, nor a relative of things, too: "som". */
bool is_of_person(const struct block_words *block, struct slice pronoun);

/* Whether the word is a noun in small letters, as far as the lists tell. */
bool is_noun(const struct block_words *block, uint32_t word);

/* "X, a city in ...", "X, the largest newspaper of": the first generic word of an apposition. */
uint64_t signs_of_apposition(const struct block_words *block, uint32_t word);

/* What the preposition of place at WORD, if it is one, tells of the name behind it. */
uint64_t signs_of_locative(const struct block_words *block, uint32_t word);

/* "in a statement to X", "an interview with X", "evacuated to X": what the word before tells of the
 * name behind the preposition at WORD. */
uint64_t signs_of_hearer(const struct block_words *block, uint32_t word);

#endif
