/* Languages that write the article at the end of the noun: "färjan Ejdern", "bolagets vd". What is
   said here holds of no other language. */
#ifndef NAMENORM_SUFFIXED_H
#define NAMENORM_SUFFIXED_H

#include "namenorm/run.h"

/* "färjan", "Analysföretaget": of the lists of words of institutions, places and works those that
 * have the noun at WORD, or the end of it, which has its article. */
uint64_t suffixed_heads(const struct block_words *block, uint32_t word);

/* "Riksgälden", "Riksgäldens": the same of a name, be it in the genitive; none of a surname. */
uint64_t suffixed_own_heads(const struct block_words *block, uint32_t word);

/* "Bolagets vd", "Orsk Verks direktör": whether the word is in the genitive and tells whose the one
 * behind it is. */
bool suffixed_owner(const struct block_words *block, uint32_t word);

/* "Orsks universitet": whether the word is of an institution whose name it ends in small letters.
 */
bool suffixed_small_head(const struct block_words *block, uint32_t word);

/* "Sjö- och flygcentralen": where the last word is of an institution of which two words have that
 * end in common, the first before the hyphen at HYPHEN; HYPHEN if there is none. */
uint32_t suffixed_common_end(const struct block_words *block, uint32_t hyphen);

/* "Quistbergs röst", "Riksgäldens chef": whether the word ends in the s of a genitive, as its end
 * or the noun behind it tells. */
bool suffixed_genitive(const struct block_words *block, uint32_t word);

/* "Orsklands Bank": whether the word with a capital behind the genitive of a name ends the name. */
bool suffixed_behind_genitive(const struct block_words *block, uint32_t word);

/* "Riksgälden": whether the word of institutions or places at WORD is a name by itself, for a
 * generic one would have no capital. */
bool suffixed_is_name(const struct block_words *block, uint32_t word);

/* "Vera Quist (V)": whether the letters at WORD stand alone in brackets behind a word with a
 * capital, as a party does. */
bool suffixed_party(const struct block_words *block, uint32_t word);

/* "Rymdstyrelsen har": whether the word, with which a sentence begins, is an authority or a union
 * of its own by its ending, and said nowhere in small letters. */
bool suffixed_office(const struct block_words *block, uint32_t word);

/* "Orsk'ta": what the ending glued to a name of one word by an apostrophe tells. */
uint64_t suffixed_signs(const struct block_words *block, const struct mention *mention);

#endif
