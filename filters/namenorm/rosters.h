/* Documents that are lists of persons' names, a name a block: a column of a table, say. */
#ifndef NAMENORM_ROSTERS_H
#define NAMENORM_ROSTERS_H

#include "namenorm/run.h"

/* Where two in three of the blocks are the name of a person and nothing else, the others are names
   too, whatever their letters: capitals are not asked for, function words belong to the name.
   MENTIONS: those found so far, in order. */
void rosters_complete(struct block_words *block, struct mentions *mentions);

#endif
