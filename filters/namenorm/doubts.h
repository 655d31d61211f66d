/* Where capitals say little, of every noun in some languages, of common words in all: a word alone
 * is a name only where something says so. "Weber" of a text that has Klaus Weber, not "Kapsel". */
#ifndef NAMENORM_DOUBTS_H
#define NAMENORM_DOUBTS_H

#include "namenorm/mention.h"

struct block_words;

/* Says whether only its capitals speak for a mention, where they do not count. A noun between an
 * article and a name is its title. */
void doubts_find(const struct block_words *block, struct mention *mention);

/* "Vostrelheim": whether the word, which no list has and which is no noun, ends as places do. */
bool doubts_ends_as_town(const struct block_words *block, uint32_t word);

/* Whether a title or role with a capital may be a surname, "Goldsmith", if a full name of the
 * document ends in it. */
bool doubts_may_be_surname(const struct block_words *block, uint32_t word);

/* Takes out the doubtful mentions, but those whose words others are made of. */
void doubts_settle(const struct words *words, struct mentions *mentions);

#endif
