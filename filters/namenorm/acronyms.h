/* Names as long as the acronym in brackets behind them says: "Young Rowers for Tides (YRT)". */
#ifndef NAMENORM_ACRONYMS_H
#define NAMENORM_ACRONYMS_H

#include "namenorm/run.h"

/* Stretches the mentions before an acronym to all words that it is made of, up to its bracket.
 * MENTIONS: in order. */
void acronyms_stretch(struct block_words *block, struct mentions *mentions);

#endif
