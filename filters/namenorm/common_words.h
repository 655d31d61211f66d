/* What it tells of a name that its words are common words of the language. */
#ifndef NAMENORM_COMMON_WORDS_H
#define NAMENORM_COMMON_WORDS_H

#include "namenorm/run.h"

/* "an Oath to the nation": one common word with nothing around it that names have. One that the
 * document writes with a capital alone, and more than once, is a name all the same. */
bool is_common_word(const struct block_words *block, const struct mention *mention);

/* "Analysts said": a plural where a sentence begins, of a role or a common word, that the document
 * has with a capital nowhere else. */
bool is_common_plural(const struct block_words *block, const struct mention *mention);

/* "Yellow Morning Window": all of its words are, and none is a given name. */
bool is_of_common_words(const struct block_words *block, const struct mention *mention);

/* "Considering Sumbor is small": one at WORD, where a sentence begins, and behind it a name that
 * the document has elsewhere. */
bool is_common_before_name(const struct block_words *block, uint32_t word);

/* "Teknik Informatika", "Sumber Daya Manusia": common words alone, in a language whose names begin
 * with what they name, and nothing that tells of a name. */
bool is_common_phrase(const struct block_words *block, const struct mention *mention);

/* "Polis Kordon Caddesi'ni kapattı": whether the word with which a sentence begins, a subject of
 * the list, stands before a name that is none of its: not "Polis Akademisi". */
bool is_subject_before_name(const struct block_words *block, uint32_t word);

/* "Astrobiologist NAME": whether the word, with the ending of one for what people do, stands before
 * a given name and another. */
bool is_role_before_name(const struct block_words *block, uint32_t word);

#endif
