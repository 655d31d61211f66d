/* What has a capital and is no name: words for what names are of, peoples, letters. */
#ifndef NAMENORM_MENTION_GENERICS_H
#define NAMENORM_MENTION_GENERICS_H

#include "namenorm/mention.h"
#include "namenorm/run.h"

/* "(R)", "Middle Eastern", "GERMAN", "Ketua RT 5": a letter alone, what is of a people, a number
 * behind a title. */
bool is_nothing(const struct block_words *block, const struct mention *mention);

/* A single word that is only a generic with a capital is no name: "Council", "Prince". */
bool is_generic(const struct block_words *block, const struct mention *mention);

/* Adds what the run [first, end) of the block NUMBER, which is no name, may be all the same, as
 * others tell: "Gazette", "Dr Carpenter". */
void add_nameless(const struct block_words *block, struct mentions *mentions, uint32_t number,
                  uint32_t first, uint32_t end);

#endif
