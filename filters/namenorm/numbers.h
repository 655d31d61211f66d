/* Numbers that the document shows to be of a name: "Ostrel 3 owners" where it has "the Ostrel 3",
 * too. */
#ifndef NAMENORM_NUMBERS_H
#define NAMENORM_NUMBERS_H

#include "namenorm/run.h"

/* Stretches the mentions over such numbers behind them. */
void numbers_stretch(struct block_words *block, struct mentions *mentions);

#endif
