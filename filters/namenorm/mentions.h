/* Which stretches of text are names: runs of capitalised words, joined by what joins names, without
 * titles. */
#ifndef NAMENORM_MENTIONS_H
#define NAMENORM_MENTIONS_H

#include "namenorm/run.h"

/* BLOCK: of the document that begins. */
void mentions_find(struct block_words *block, struct mentions *mentions);

#endif
